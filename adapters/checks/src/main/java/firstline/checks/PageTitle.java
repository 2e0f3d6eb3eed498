package firstline.checks;

import firstline.checks.network.Words;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the title of an HTML page. */
final class PageTitle {
  private static final int LONGEST = 120;
  private static final Pattern TITLE =
      Pattern.compile("<title(?:\\s[^>]{0,200})?>([^<]{0,2000})", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHARSET =
      Pattern.compile("charset=[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", " ");

  private PageTitle() {}

  /** The title as people read it; empty if there is none. */
  static Optional<String> in(byte[] body, String contentType) {
    var title = TITLE.matcher(new String(body, charset(contentType)));
    return title.find()
        ? Optional.of(Words.clean(decoded(title.group(1)), LONGEST)).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  private static Charset charset(String contentType) {
    var named = CHARSET.matcher(contentType);
    return named.find() && Charset.isSupported(named.group(1))
        ? Charset.forName(named.group(1))
        : StandardCharsets.UTF_8;
  }

  private static String decoded(String html) {
    var text = html;
    for (var entity : ENTITIES.entrySet()) {
      text = text.replace(entity.getKey(), entity.getValue());
    }
    return text.replace("&amp;", "&");
  }
}
