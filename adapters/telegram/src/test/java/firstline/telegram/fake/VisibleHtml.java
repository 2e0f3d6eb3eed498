package firstline.telegram.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads Telegram's HTML as strictly as Telegram: what is left is what a customer sees. */
public final class VisibleHtml {
  private static final Pattern TOKEN =
      Pattern.compile(
          "<(/?)([a-z]+)((?:\\s+[a-z]+=\"[^\"<>]*\")*)>|&(lt|gt|amp|quot);|([^<&>]+)|(.)",
          Pattern.DOTALL);
  private static final Set<String> TAGS = Set.of("b", "i", "u", "s", "code", "pre", "a");

  private VisibleHtml() {}

  /** The visible text; markup that Telegram would not take is an exception. */
  public static String of(String html) {
    var text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    var tokens = TOKEN.matcher(html);
    while (tokens.find()) {
      if (tokens.group(2) != null) {
        tag(tokens.group(2), !tokens.group(1).isEmpty(), open);
      } else if (tokens.group(4) != null) {
        text.append(character(tokens.group(4)));
      } else if (tokens.group(5) != null) {
        text.append(tokens.group(5));
      } else {
        throw cannotParse("unexpected '" + tokens.group(6) + "' at " + tokens.start());
      }
    }
    if (!open.isEmpty()) {
      throw cannotParse("can't find end tag of <" + open.peek() + ">");
    }
    return text.toString();
  }

  private static void tag(String name, boolean end, Deque<String> open) {
    if (!TAGS.contains(name)) {
      throw cannotParse("unsupported start tag \"" + name + "\"");
    }
    if (!end) {
      open.push(name);
    } else if (!name.equals(open.poll())) {
      throw cannotParse("unexpected end tag </" + name + ">");
    }
  }

  private static char character(String entity) {
    return switch (entity) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      default -> '&';
    };
  }

  private static FakeRefusal cannotParse(String why) {
    return FakeRefusal.badRequest("can't parse entities: " + why);
  }
}
