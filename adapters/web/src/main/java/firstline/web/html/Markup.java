package firstline.web.html;

/** HTML under construction: tags are ours, words are anybody's and always escaped. */
final class Markup {
  private final StringBuilder html = new StringBuilder();

  Markup tag(String tag) {
    html.append(tag);
    return this;
  }

  /** Words as they are; line breaks stay. */
  Markup words(String words) {
    escape(words, "<br>");
    return this;
  }

  /** Words whose surroundings keep line breaks, or the value of an attribute. */
  Markup exact(String words) {
    escape(words, "\n");
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }

  private void escape(String words, String lineBreak) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append(lineBreak);
        default -> html.append(c);
      }
    }
  }
}
