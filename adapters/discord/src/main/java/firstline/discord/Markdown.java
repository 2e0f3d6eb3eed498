package firstline.discord;

import java.util.regex.Pattern;

/** Words in Discord's Markdown, so that they are seen as they are. */
final class Markdown {
  /** An address that Discord makes a link of by itself; a backslash in it would break the link. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");

  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_~`|<>\\[\\]]");

  /** What begins a heading, a quotation or a list where it begins a line. */
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^(\\s*)(?:([#+-])(?=[\\s#-])|(\\d+)\\.(?=\\s))");

  /** What would end a link's address or its name early. */
  private static final Pattern IN_ADDRESS = Pattern.compile("[()\\s<>]");

  private Markdown() {}

  static String escaped(String text) {
    var written = new StringBuilder();
    int at = 0;
    var addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      written.append(special(text.substring(at, addresses.start()))).append(addresses.group());
      at = addresses.end();
    }
    return written.append(special(text.substring(at))).toString();
  }

  private static String special(String text) {
    var escaped = SPECIAL.matcher(text).replaceAll(m -> "\\\\" + quoted(m.group()));
    return LINE_START
        .matcher(escaped)
        .replaceAll(
            m ->
                m.group(3) == null
                    ? m.group(1) + "\\\\" + quoted(m.group(2))
                    : m.group(1) + m.group(3) + "\\\\.");
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  /** Marks must touch the words that they are around. */
  static String around(String mark, String text) {
    var bare = text.strip();
    if (bare.isEmpty()) {
      return text;
    }
    int start = text.indexOf(bare);
    return text.substring(0, start)
        + mark
        + escaped(bare)
        + mark
        + text.substring(start + bare.length());
  }

  static String code(String text) {
    return text.contains("`") ? "`` " + text.replace("``", "`\u200B`") + " ``" : "`" + text + "`";
  }

  static String block(String code) {
    return "```\n" + code.replace("```", "`\u200B``") + "\n```";
  }

  static String link(String text, String url) {
    var address =
        IN_ADDRESS.matcher(url).replaceAll(m -> "%%%02X".formatted((int) m.group().charAt(0)));
    return "[" + special(text) + "](" + address + ")";
  }
}
