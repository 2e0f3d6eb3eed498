package firstline.core.policy;

import firstline.core.quote.Price;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says to a case.
 *
 * @param id the case's, if it had one
 * @param version the version of the policy it was made under
 * @param options what the customer may choose, where the action offers a choice
 * @param missing the details to ask for, where the action is to collect them
 * @param respondBy with the offset of the policy's zone
 * @param resolveBy with the offset of the policy's zone
 * @param reasons at least one, in the order in which the rules spoke
 */
public record Verdict(
    Optional<String> id,
    String policy,
    String version,
    OffsetDateTime at,
    Action action,
    Scope scope,
    Team team,
    Urgency urgency,
    List<Option> options,
    List<Detail> missing,
    Optional<OffsetDateTime> respondBy,
    Optional<OffsetDateTime> resolveBy,
    Optional<Price> price,
    List<Reason> reasons) {
  public Verdict {
    options = List.copyOf(options);
    missing = List.copyOf(missing);
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("A decision without a reason");
    }
  }

  /** Whether a customer would be told the same, apart from times and reasons. */
  public boolean sameAnswerAs(Verdict other) {
    return action == other.action
        && scope == other.scope
        && team == other.team
        && urgency == other.urgency
        && options.equals(other.options)
        && missing.equals(other.missing)
        && price.equals(other.price);
  }

  /** What is done. */
  public enum Action {
    GUIDE,
    CLARIFY,
    ASSIST,
    INVESTIGATE,
    IDENTIFY,
    COLLECT,
    LIVE_CHAT,
    TICKET,
    ADD_TO_TICKET,
    SCHEDULE,
    CHOOSE,
    QUOTE,
    PAGE,
    REFER,
    REFUSE
  }

  /** Who carries it; {@code UNKNOWN} as long as nothing was settled. */
  public enum Scope {
    INCLUDED,
    GOODWILL,
    PLAN,
    CHARGEABLE,
    NOT_OFFERED,
    UNKNOWN
  }

  /** Who deals with it. */
  public enum Team {
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    BILLING,
    SALES,
    ABUSE,
    ACCOUNTS,
    SUPERVISOR,
    DEDICATED,
    ON_CALL,
    /** The customer's own administrator. */
    ADMINISTRATOR,
    SENIOR;

    /** The team of a level of support, from 1 to 3. */
    static Team ofLevel(int level) {
      return switch (level) {
        case 1 -> LEVEL_1;
        case 2 -> LEVEL_2;
        case 3 -> LEVEL_3;
        default -> throw new IllegalArgumentException("There is no level " + level);
      };
    }
  }
}
