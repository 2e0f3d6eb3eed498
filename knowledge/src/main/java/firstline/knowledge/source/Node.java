package firstline.knowledge.source;

import java.util.List;
import java.util.Map;

/** A part of a YAML file. */
public sealed interface Node {
  Place place();

  /** A piece of text. */
  record Scalar(Place place, SourceText text) implements Node {
    String value() {
      return text.text();
    }
  }

  record Items(Place place, List<Node> items) implements Node {}

  /** Values by key, in the order of the file. */
  record Fields(Place place, Map<String, Entry> entries) implements Node {}

  /** One value; {@code place} is the key's. */
  record Entry(Place place, Node value) {}
}
