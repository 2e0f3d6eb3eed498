package firstline.knowledge.flow;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a condition in words for whoever writes flows, not CEL compilers. */
final class Faults {
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']+)' applied to '\\((.*?)\\)' \\(");
  private static final Pattern EXPECTED =
      Pattern.compile("expected type 'bool' but found '([^']+)'");
  private static final Pattern INPUT =
      Pattern.compile("(?:mismatched|extraneous) input '(.*?)' expecting");
  private static final Pattern TOKEN = Pattern.compile("token recognition error at: '(.*)'");
  private static final Pattern NO_WAY_ON = Pattern.compile("no viable alternative at input '(.*)'");
  private static final Pattern BETWEEN = Pattern.compile(", (?![^(]*\\))");
  private static final String CHECK = "a check";
  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "int", "a number",
          "double", "a number",
          "bool", "true or false",
          "map(string, string)", CHECK);

  private Faults() {}

  /** What a compiler's message comes to. */
  static String plainly(String message) {
    return overload(message)
        .or(() -> found(EXPECTED, message).map(Faults::noCondition))
        .or(() -> found(INPUT, message).map(Faults::unexpected))
        .or(() -> found(TOKEN, message).map(Faults::unexpected))
        .or(() -> found(NO_WAY_ON, message).map(Faults::unexpected))
        .orElse("wrong condition: " + message);
  }

  private static Optional<String> found(Pattern pattern, String message) {
    var match = pattern.matcher(message);
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static Optional<String> overload(String message) {
    var match = OVERLOAD.matcher(message);
    if (!match.find()) {
      return Optional.empty();
    }
    var types = Arrays.stream(BETWEEN.split(match.group(2))).map(Faults::type).toList();
    var operator = match.group(1).replaceAll("^@|^_\\??:?_?|_|\\?:", "");
    var name = operator.isEmpty() ? match.group(1) : operator;
    var said = types.stream().distinct().collect(Collectors.joining(" and "));
    if (types.contains(CHECK)) {
      return Optional.of(
          "'%s' does not go with a check: write what it came to, NAME.outcome".formatted(name));
    }
    return Optional.of(
        types.contains("text") && types.contains("a number")
            ? "'%s' does not go with %s: put the number in quotes, or turn the text into one, int(NAME)"
                .formatted(name, said)
            : "'%s' does not go with %s".formatted(name, said));
  }

  private static String type(String cel) {
    return TYPES.getOrDefault(cel, cel.startsWith("list") ? "a list" : cel);
  }

  private static String noCondition(String type) {
    return "a condition must come out as true or false, and this is %s: compare it with something"
        .formatted(type(type));
  }

  private static String unexpected(String input) {
    return input.equals("<EOF>")
        ? "the condition ends too early"
        : "the condition cannot be read from '%s' on".formatted(input);
  }
}
