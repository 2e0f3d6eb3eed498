package firstline.core.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is known so far to decide a turn: lookups and what was found. */
public record Answers(Map<Lookup, Found> found) {
  public Answers {
    found = Map.copyOf(found);
  }

  public static Answers none() {
    return new Answers(Map.of());
  }

  public Optional<Found> to(Lookup lookup) {
    return Optional.ofNullable(found.get(lookup));
  }

  /**
   * The answer to a lookup that is always answered in one way.
   *
   * @throws IllegalArgumentException if it was answered otherwise
   */
  <F extends Found> Optional<F> to(Lookup lookup, Class<F> kind) {
    var answer = to(lookup);
    if (answer.isPresent() && !kind.isInstance(answer.get())) {
      throw new IllegalArgumentException("No answer to " + lookup + ": " + answer.get());
    }
    return answer.map(kind::cast);
  }

  public Answers with(Lookup lookup, Found answer) {
    var more = new HashMap<>(found);
    more.put(lookup, answer);
    return new Answers(more);
  }
}
