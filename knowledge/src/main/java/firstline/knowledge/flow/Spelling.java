package firstline.knowledge.flow;

import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How names and words of closed lists are written in a flow. */
final class Spelling {
  static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");

  private Spelling() {}

  static Located<String> located(SourceText text) {
    return new Located<>(text.text().strip(), text.start());
  }

  static Optional<Located<String>> variable(FieldReader fields) {
    return fields.value("variable", name -> matching(VARIABLE, name, "a variable"));
  }

  /** A name of the right shape. */
  static String matching(Pattern shape, String name, String what) {
    if (!shape.matcher(name).matches()) {
      throw new IllegalArgumentException(cannotName(name, what));
    }
    return name;
  }

  static String cannotName(String name, String what) {
    return "'" + name + "' cannot name " + what;
  }

  /** The constant that a word stands for. */
  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    var constants = Arrays.asList(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> spelt(constant).equals(name))
        .findFirst()
        .orElseThrow(() -> noneOf(name, constants.stream().map(Spelling::spelt).toList()));
  }

  /** Whether a switch is on; one that is not there is {@code otherwise}. */
  static boolean on(FieldReader fields, String key, boolean otherwise) {
    return fields.optionalValue(key, Spelling::truth).map(Located::value).orElse(otherwise);
  }

  private static boolean truth(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw noneOf(word, List.of("true", "false"));
    };
  }

  private static IllegalArgumentException noneOf(String word, List<String> all) {
    return new IllegalArgumentException("'" + word + "' is none of " + String.join(", ", all));
  }

  /** A constant as it is written. */
  static String spelt(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
