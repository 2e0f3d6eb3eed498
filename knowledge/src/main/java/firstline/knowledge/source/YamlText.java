package firstline.knowledge.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes {@link Node}s as YAML that {@link Yaml} reads back as the same. */
public final class YamlText {
  /** What means itself without quotes, in a list between brackets, too. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[\\w.+:-]*[\\w.+-])?");

  private YamlText() {}

  /** A map with a line for each key; deeper maps and lists of maps are indented by two. */
  public static String of(Node.Fields fields) {
    return String.join("\n", fields(fields)) + "\n";
  }

  /** A text as one scalar, with quotes where it needs them. */
  public static String scalar(String text) {
    return PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  private static List<String> fields(Node.Fields fields) {
    return fields.entries().entrySet().stream().flatMap(each -> entry(each).stream()).toList();
  }

  private static List<String> entry(Map.Entry<String, Node.Entry> entry) {
    var key = scalar(entry.getKey()) + ":";
    return switch (entry.getValue().value()) {
      case Node.Scalar(var place, SourceText text) -> List.of(key + " " + scalar(text.text()));
      case Node.Items(var place, List<Node> items) when isFlat(items) ->
          List.of(key + " " + flat(items));
      case Node.Items(var place, List<Node> items) -> below(key, listed(items));
      case Node.Fields inner -> below(key, fields(inner));
    };
  }

  private static List<String> below(String key, List<String> lines) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(key), lines.stream().map(line -> "  " + line))
        .toList();
  }

  private static boolean isFlat(List<Node> items) {
    return items.stream().allMatch(item -> item instanceof Node.Scalar);
  }

  private static String flat(List<Node> items) {
    return items.stream()
        .map(item -> item instanceof Node.Scalar scalar ? scalar(scalar.value()) : "")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static List<String> listed(List<Node> items) {
    return items.stream().flatMap(item -> item(item).stream()).toList();
  }

  private static List<String> item(Node item) {
    var lines =
        switch (item) {
          case Node.Scalar scalar -> List.of(scalar(scalar.value()));
          case Node.Items(var place, List<Node> items) -> listed(items);
          case Node.Fields inner -> fields(inner);
        };
    return java.util.stream.IntStream.range(0, lines.size())
        .mapToObj(i -> (i == 0 ? "- " : "  ") + lines.get(i))
        .toList();
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
