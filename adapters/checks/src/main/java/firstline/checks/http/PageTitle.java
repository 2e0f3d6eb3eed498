package firstline.checks.http;

import firstline.checks.network.Words;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the title of an HTML page. */
public final class PageTitle {
  private static final int LONGEST = 120;
  private static final Pattern TITLE =
      Pattern.compile("<title(?:\\s[^>]{0,200})?>([^<]{0,2000})", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", " ");

  private PageTitle() {}

  /** The title as people read it; empty if there is none. */
  public static Optional<String> in(String html) {
    var title = TITLE.matcher(html);
    return title.find()
        ? Optional.of(Words.clean(decoded(title.group(1)), LONGEST)).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  private static String decoded(String html) {
    var text = html;
    for (var entity : ENTITIES.entrySet()) {
      text = text.replace(entity.getKey(), entity.getValue());
    }
    return text.replace("&amp;", "&");
  }
}
