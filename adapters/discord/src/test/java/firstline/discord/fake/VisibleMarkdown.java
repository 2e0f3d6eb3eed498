package firstline.discord.fake;

import java.util.regex.Pattern;

/** Reads Discord's Markdown: what is left is what a customer sees. */
public final class VisibleMarkdown {
  private static final Pattern TOKEN =
      Pattern.compile(
          "```\\n?(.*?)\\n?```" // 1: a block of code
              + "|``(.+?)``(?!`)" // 2
              + "|`([^`]+)`" // 3
              + "|\\\\([\\p{Punct}])" // 4: an escaped character
              + "|\\[((?:\\\\.|[^\\]\\\\])+)\\]\\((https?://[^)\\s]+)\\)" // 5, 6: a link
              + "|(https?://[^\\s<>]+)" // 7: an address
              + "|(?m:^- )" // an item
              + "|(\\*\\*|\\*|~~|__|\\|\\|)", // 8: marks
          Pattern.DOTALL);

  private VisibleMarkdown() {}

  /** The visible text. */
  public static String of(String markdown) {
    var text = new StringBuilder();
    int at = 0;
    var tokens = TOKEN.matcher(markdown);
    while (tokens.find()) {
      text.append(markdown, at, tokens.start());
      text.append(shown(tokens));
      at = tokens.end();
    }
    return text.append(markdown.substring(at)).toString();
  }

  private static String shown(java.util.regex.Matcher token) {
    for (int group : new int[] {1, 2, 3, 4, 7}) {
      if (token.group(group) != null) {
        return group == 2 ? token.group(group).strip() : token.group(group);
      }
    }
    if (token.group(5) != null) {
      return of(token.group(5));
    }
    return token.group(8) == null ? "• " : "";
  }
}
