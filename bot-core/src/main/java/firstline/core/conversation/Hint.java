package firstline.core.conversation;

import java.util.Map;

/** What we would have understood, in the words of a phrase. */
record Hint(Phrase phrase, Map<String, ?> arguments) {
  static Hint of(Phrase phrase) {
    return new Hint(phrase, Map.of());
  }
}
