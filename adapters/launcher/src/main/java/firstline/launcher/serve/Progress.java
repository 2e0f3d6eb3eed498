package firstline.launcher.serve;

/** Hears how the start goes on, a short line at a time; may be called from any thread. */
@FunctionalInterface
public interface Progress {
  void line(String words);
}
