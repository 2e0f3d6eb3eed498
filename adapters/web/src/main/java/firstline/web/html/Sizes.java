package firstline.web.html;

import java.util.Locale;

/** Sizes of files, as people say them. */
public final class Sizes {
  private static final int KB = 1024;

  private Sizes() {}

  /** For example {@code 12 KB} or {@code 1.4 MB}. */
  public static String words(long bytes) {
    if (bytes < KB) {
      return bytes + " bytes";
    }
    return bytes < KB * KB
        ? bytes / KB + " KB"
        : String.format(Locale.ROOT, "%.1f MB", (double) bytes / KB / KB);
  }
}
