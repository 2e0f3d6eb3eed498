package firstline.knowledge.curation;

import firstline.core.port.Gaps;
import firstline.core.port.Gaps.QuestionId;
import java.time.Duration;
import java.util.List;

/**
 * Questions that are alike.
 *
 * @param asked the newest first; never empty
 */
public record GapGroup(List<Gaps.Asked> asked) {
  /** So much of people's time a customer who was not helped counts. */
  private static final Duration CUSTOMER = Duration.ofMinutes(5);

  public GapGroup {
    asked = List.copyOf(asked);
  }

  /** How many different customers asked. */
  public int customers() {
    return (int) asked.stream().map(Gaps.Asked::customer).distinct().count();
  }

  /** How long people were in the conversations, each of them counted once. */
  public Duration human() {
    return asked.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                GapGroup::place, Gaps.Asked::human, (one, same) -> one))
        .values()
        .stream()
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Where people's time is counted once: a conversation. */
  private static Object place(Gaps.Asked asked) {
    return asked.id() instanceof QuestionId.InChat(var conversation, _) ? conversation : asked.id();
  }

  /** What it costs: the time of people, and some for each customer who was not helped. */
  public Duration cost() {
    return human().plus(CUSTOMER.multipliedBy(customers()));
  }
}
