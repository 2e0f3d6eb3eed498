package firstline.core.policy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the constants of closed lists are written in cases, rules and decisions: {@code live-chat}.
 */
public final class Wording {
  private Wording() {}

  /** The word for a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant for a word, if there is one. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> of(c).equals(word)).findFirst();
  }

  /** All words of a closed list, in its order. */
  public static <E extends Enum<E>> Set<String> all(Class<E> type) {
    var words = new LinkedHashSet<String>();
    Arrays.stream(type.getEnumConstants()).map(Wording::of).forEach(words::add);
    return words;
  }
}
