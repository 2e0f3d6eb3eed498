package firstline.knowledge.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes a map of a YAML file apart. What is missing, of the wrong kind or unknown is noted with its
 * place; what is asked for and not there comes back empty, so that reading goes on to the end.
 */
public final class FieldReader {
  private final Node.Fields fields;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  private FieldReader(Node.Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** A reader of a map; nothing, and a note, if the node is something else. */
  public static Optional<FieldReader> of(Node node, Problems problems) {
    if (node instanceof Node.Fields fields) {
      return Optional.of(new FieldReader(fields, problems));
    }
    problems.error(node.place(), "a map of 'key: value' lines belongs here");
    return Optional.empty();
  }

  public Place place() {
    return fields.place();
  }

  /** Which of some keys are there. */
  public List<String> among(List<String> keys) {
    return keys.stream().filter(fields.entries()::containsKey).toList();
  }

  public boolean has(String key) {
    known.add(key);
    return present(key).isPresent();
  }

  /** Where a key stands, or the map if it does not. */
  public Place placeOf(String key) {
    var entry = fields.entries().get(key);
    return entry == null ? place() : entry.place();
  }

  /** Text that must be there. */
  public Optional<SourceText> text(String key) {
    return required(key).flatMap(value -> scalar(key, value));
  }

  /** Text that may be there. */
  public Optional<SourceText> optionalText(String key) {
    return optional(key).flatMap(value -> scalar(key, value));
  }

  /** A value made of a text that must be there, for example a slug. */
  public <T> Optional<Located<T>> value(String key, Function<String, T> make) {
    return text(key).flatMap(text -> make(text, make));
  }

  /** A value made of a text that may be there. */
  public <T> Optional<Located<T>> optionalValue(String key, Function<String, T> make) {
    return optionalText(key).flatMap(text -> make(text, make));
  }

  /** A list of texts; an empty one if the key is not there. */
  public List<SourceText> texts(String key) {
    return nodes(key).stream().flatMap(node -> scalar(key, node).stream()).toList();
  }

  /** A list of values made of texts, without those that could not be made. */
  public <T> List<Located<T>> values(String key, Function<String, T> make) {
    return texts(key).stream().flatMap(text -> make(text, make).stream()).toList();
  }

  /** What a list holds; nothing if the key is not there. */
  public List<Node> nodes(String key) {
    return switch (optional(key).orElse(null)) {
      case null -> List.of();
      case Node.Items(Place place, List<Node> items) -> items;
      case Node other -> {
        problems.error(other.place(), "'" + key + "' must be a list");
        yield List.of();
      }
    };
  }

  /** What must be there, whatever it is. */
  public Optional<Node> node(String key) {
    return required(key);
  }

  /** A map within this one; nothing if the key is not there. */
  public Optional<FieldReader> fields(String key) {
    return optional(key).flatMap(node -> of(node, problems));
  }

  /** All keys with their values, whatever they are called. */
  public Map<String, Node.Entry> entries() {
    known.addAll(fields.entries().keySet());
    return fields.entries();
  }

  /** Notes every key that nobody asked for. */
  public void nothingElse() {
    for (var entry : fields.entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        problems.error(
            entry.getValue().place(),
            "'" + entry.getKey() + "' means nothing here; known are " + String.join(", ", known));
      }
    }
  }

  private Optional<Node> required(String key) {
    var value = optional(key);
    if (value.isEmpty()) {
      problems.error(placeOf(key), "'" + key + "' is missing");
    }
    return value;
  }

  private Optional<Node> optional(String key) {
    known.add(key);
    return present(key);
  }

  private Optional<Node> present(String key) {
    return Optional.ofNullable(fields.entries().get(key))
        .map(Node.Entry::value)
        .filter(value -> !(value instanceof Node.Scalar scalar && scalar.value().isBlank()));
  }

  private Optional<SourceText> scalar(String key, Node node) {
    if (node instanceof Node.Scalar(Place place, SourceText text) && !text.text().isBlank()) {
      return Optional.of(text);
    }
    problems.error(node.place(), "'" + key + "' takes text here");
    return Optional.empty();
  }

  private <T> Optional<Located<T>> make(SourceText text, Function<String, T> make) {
    var made = new ArrayList<Located<T>>(1);
    try {
      made.add(new Located<>(make.apply(text.text()), text.start()));
    } catch (IllegalArgumentException e) {
      problems.error(text.start(), String.valueOf(e.getMessage()));
    }
    return made.stream().findFirst();
  }
}
