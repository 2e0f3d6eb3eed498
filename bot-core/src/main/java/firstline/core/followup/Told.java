package firstline.core.followup;

import firstline.core.policy.Detail;
import firstline.core.policy.Urgency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a customer was asked about a problem because a decision turned on it, and answered.
 *
 * @param urgency the kind that the customer chose
 * @param circumstances each with yes or no
 * @param accounts how many accounts are to be moved
 * @param details what the policy wants to know before a ticket, in the customer's words
 */
public record Told(
    Optional<Urgency> urgency,
    Map<Circumstance, Boolean> circumstances,
    OptionalInt accounts,
    Map<Detail, String> details) {
  public static final Told NOTHING =
      new Told(Optional.empty(), Map.of(), OptionalInt.empty(), Map.of());

  public Told {
    circumstances = Map.copyOf(circumstances);
    details = Map.copyOf(details);
  }

  public Told urgency(Urgency chosen) {
    return new Told(Optional.of(chosen), circumstances, accounts, details);
  }

  public Told circumstance(Circumstance circumstance, boolean holds) {
    var more = new EnumMap<Circumstance, Boolean>(Circumstance.class);
    more.putAll(circumstances);
    more.put(circumstance, holds);
    return new Told(urgency, more, accounts, details);
  }

  public Told accounts(int count) {
    return new Told(urgency, circumstances, OptionalInt.of(count), details);
  }

  public Told detail(Detail detail, String words) {
    var more = new EnumMap<Detail, String>(Detail.class);
    more.putAll(details);
    more.put(detail, words);
    return new Told(urgency, circumstances, accounts, more);
  }

  /** Whether the customer said that it is so; not asked is no. */
  public boolean holds(Circumstance circumstance) {
    return circumstances.getOrDefault(circumstance, false);
  }
}
