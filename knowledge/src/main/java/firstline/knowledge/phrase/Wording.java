package firstline.knowledge.phrase;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import firstline.knowledge.prose.Holes;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.net.IDN;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is written for one key in one language, with arguments as ICU's MessageFormat knows them.
 *
 * <p>A plain argument becomes a hole that is filled last of all; only plurals, selections and
 * formats are ICU's. So a customer's words are never read as markup, and most phrases never wake
 * ICU up.
 *
 * @param pattern the text, with holes for plain arguments and provider's names
 * @param arguments the names of all arguments
 * @param formatted whether there is anything for ICU to do
 */
record Wording(
    SourceText source, Locale locale, String pattern, Set<String> arguments, boolean formatted) {

  private static final Pattern ENCODED = Pattern.compile("(?i)\\bxn--[a-z0-9-]+");

  /** Reads what is written; wrong syntax is noted. */
  static Optional<Wording> read(SourceText source, Locale locale, Problems problems) {
    MessagePattern parsed;
    try {
      parsed = new MessagePattern(source.text());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      problems.error(source.start(), "wrong use of braces: " + e.getMessage());
      return Optional.empty();
    }
    return Optional.of(of(source, locale, parsed));
  }

  private static Wording of(SourceText source, Locale locale, MessagePattern parsed) {
    var pattern = new StringBuilder(source.text());
    var arguments = new TreeSet<String>();
    boolean formatted = source.text().contains("''") || source.text().contains("'{");
    for (int i = 0; i < parsed.countParts(); i++) {
      var part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        var name = parsed.getSubstring(parsed.getPart(i + 1));
        arguments.add(name);
        if (part.getArgType() == MessagePattern.ArgType.NONE) {
          var limit = parsed.getPart(parsed.getLimitPartIndex(i)).getLimit();
          pattern.replace(
              part.getIndex(),
              limit,
              Holes.ARGUMENT.named(source.text().substring(part.getIndex() + 1, limit - 1)));
        } else {
          formatted = true;
        }
      }
    }
    return new Wording(source, locale, pattern.toString(), arguments, formatted);
  }

  /** Whether the text is the same whatever the arguments are, but for holes. */
  boolean fixed() {
    return !formatted;
  }

  /** The text with plurals, selections and formats made; holes are left. */
  String text(Map<String, ?> given) {
    return formatted ? new MessageFormat(pattern, locale).format(named(given)) : pattern;
  }

  /** What goes into the hole of an argument. An unknown one shows as an ellipsis. */
  String value(Map<String, ?> given, String name) {
    return switch (named(given).get(name)) {
      case null -> "…";
      case Number number -> NumberFormat.getInstance(locale).format(number);
      case Object other -> readable(other.toString());
    };
  }

  /** Names with letters of their own as people write them: {@code xn--mnchen-3ya} as münchen. */
  private static String readable(String value) {
    return ENCODED.matcher(value).replaceAll(label -> IDN.toUnicode(label.group()));
  }

  /** How many characters it has without what is filled in. */
  int length() {
    var bare = Holes.ARGUMENT.fill(pattern, name -> "");
    return bare.codePointCount(0, bare.length());
  }

  /** A fact such as {@code smtp.outcome} is the argument {@code smtp_outcome}. */
  private static Map<String, Object> named(Map<String, ?> given) {
    var named = new HashMap<String, Object>();
    given.forEach((name, value) -> named.put(name.replace('.', '_'), value));
    return named;
  }
}
