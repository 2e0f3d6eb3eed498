package firstline.core.conversation;

import firstline.core.followup.Standing;
import java.util.HashMap;
import java.util.List;
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

  /** The same after a turn has changed what is kept of a customer. */
  Answers after(List<Effect> effects) {
    var changed = new HashMap<>(found);
    changed.replaceAll(
        (_, answer) ->
            answer instanceof Found.CustomerStanding(var standing)
                ? new Found.CustomerStanding(after(standing, effects))
                : answer);
    return new Answers(changed);
  }

  private static Standing after(Standing standing, List<Effect> effects) {
    var now = standing;
    for (var effect : effects) {
      if (effect instanceof Effect.KeepProblem(var problem)) {
        now = now.with(problem);
      }
    }
    return now;
  }

  public Answers with(Lookup lookup, Found answer) {
    var more = new HashMap<>(found);
    more.put(lookup, answer);
    return new Answers(more);
  }
}
