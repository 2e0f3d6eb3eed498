package firstline.knowledge.policy;

import firstline.core.policy.Wording;
import java.util.Optional;
import java.util.function.Function;

/** Reads words of closed lists; what is not on the list is said to be unknown, with the list. */
final class Closed {
  private Closed() {}

  static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
    return word -> Wording.parse(type, word).orElseThrow(() -> unknown(word, type));
  }

  /** A whole number between two bounds, both included. */
  static Function<String, Integer> number(int least, int most) {
    return text ->
        whole(text)
            .filter(number -> number >= least && number <= most)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' is no whole number from %d to %d".formatted(text, least, most)));
  }

  static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private static Optional<Integer> whole(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static <E extends Enum<E>> IllegalArgumentException unknown(String word, Class<E> type) {
    var known = String.join(", ", Wording.all(type));
    return new IllegalArgumentException("'" + word + "' is unknown here; known are " + known);
  }
}
