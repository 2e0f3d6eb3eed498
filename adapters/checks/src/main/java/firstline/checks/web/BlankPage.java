package firstline.checks.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a browser would show nothing at all of a page. A single pass decides, whatever the page
 * is made of: with patterns, tags and comments that never end would keep a check busy for hours.
 */
final class BlankPage {
  private static final Pattern CONTENT =
      Pattern.compile("<(img|script|iframe|frame|svg|video|object|form|input|canvas|meta http)\\b");
  private static final String SPACE = "&nbsp;";
  private static final String COMMENT = "<!--";
  private static final String HEAD = "<head";
  private static final String HEAD_END = "</head>";

  private final String html;
  private final int lastHeadEnd;

  private BlankPage(String html) {
    this.html = html;
    this.lastHeadEnd = html.lastIndexOf(HEAD_END);
  }

  static boolean is(String html) {
    var lower = html.toLowerCase(Locale.ROOT);
    return !CONTENT.matcher(lower).find() && new BlankPage(lower).isWithoutText();
  }

  private boolean isWithoutText() {
    int at = 0;
    while (at < html.length()) {
      int next = behind(at);
      if (next == at) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** Where what begins here and is not shown ends; here itself if it is shown. */
  private int behind(int at) {
    if (Character.isWhitespace(html.charAt(at))) {
      return at + 1;
    }
    if (html.startsWith(SPACE, at)) {
      return at + SPACE.length();
    }
    if (html.charAt(at) != '<') {
      return at;
    }
    if (html.startsWith(COMMENT, at)) {
      int end = html.indexOf("-->", at);
      return end < 0 ? html.length() : end + 3;
    }
    if (isHead(at)) {
      return html.indexOf(HEAD_END, at) + HEAD_END.length();
    }
    int end = html.indexOf('>', at);
    return end < 0 ? at : end + 1;
  }

  private boolean isHead(int at) {
    int behind = at + HEAD.length();
    return at < lastHeadEnd
        && html.startsWith(HEAD, at)
        && !Character.isLetterOrDigit(html.charAt(behind));
  }
}
