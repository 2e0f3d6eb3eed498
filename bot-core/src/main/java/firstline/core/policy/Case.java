package firstline.core.policy;

import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.ServiceId;
import firstline.core.customer.SupportModel;
import firstline.core.desk.FaultSide;
import firstline.core.message.Rung;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request, with everything a policy may look at.
 *
 * @param at when the request was made
 * @param levels the levels of support that the provider bought
 * @param party nobody is identified where it is empty
 * @param issue may be empty where an answer is wanted, for a complaint, and while nobody is
 *     identified
 */
public record Case(
    Optional<String> id,
    OffsetDateTime at,
    Optional<Channel> channel,
    Want want,
    Set<Integer> levels,
    Optional<Party> party,
    Optional<Issue> issue) {
  /** All levels there are. */
  public static final Set<Integer> EVERY_LEVEL = Set.of(1, 2, 3);

  public Case {
    levels = Set.copyOf(levels);
    if (issue.isEmpty() && party.isPresent() && want.needsAnIssue()) {
      throw new IllegalArgumentException("What is it about? There is no issue");
    }
  }

  /** The same request, made at another time. */
  public Case at(OffsetDateTime other) {
    return new Case(id, other, channel, want, levels, party, issue);
  }

  /** Where the customer writes. */
  public enum Channel {
    TELEGRAM,
    DISCORD,
    WEB
  }

  /** What the customer wants. */
  public enum Want {
    ANSWER,
    LIVE_CHAT,
    FIX,
    COMPLAINT;

    /** Whether it cannot be judged without knowing what it is about. */
    public boolean needsAnIssue() {
      return this == LIVE_CHAT || this == FIX;
    }
  }

  /**
   * The identified account and the person who asks.
   *
   * @param since the day of the first service ever, in the provider's zone; buying again after
   *     leaving does not change it. Where it is not told, the oldest service there is stands in
   * @param windowExtendedUntil the last day of an extension of the live-chat window
   */
  public record Party(
      Optional<LocalDate> since,
      Role role,
      Optional<SupportModel> support,
      int tokens,
      List<Hosted> services,
      List<Held> plans,
      Optional<LocalDate> windowExtendedUntil,
      Optional<Session> session) {
    public Party {
      services = List.copyOf(services);
      plans = List.copyOf(plans);
      since = since.or(oldestOf(services));
    }

    /** The platform of a service; without its name, that of all services if they share one. */
    Optional<Platform> platform(Optional<ServiceId> service) {
      var candidates =
          services.stream()
              .filter(hosted -> service.map(hosted.id()::equals).orElse(true))
              .map(Hosted::platform)
              .collect(Collectors.toSet());
      return candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty();
    }

    private static java.util.function.Supplier<Optional<LocalDate>> oldestOf(
        List<Hosted> services) {
      return () ->
          services.stream().flatMap(s -> s.since().stream()).min(Comparator.naturalOrder());
    }
  }

  /** A service of the account. */
  public record Hosted(ServiceId id, Platform platform, Optional<LocalDate> since) {}

  /**
   * A plan that the customer bought.
   *
   * @param platform what it was bought for; without meaning where a plan is for everything
   * @param minutesLeft of this month; without meaning where a plan has no limit
   */
  public record Held(String plan, Optional<Platform> platform, OptionalInt minutesLeft) {}

  /** A booked live session; its end is outside. */
  public record Session(Instant from, Instant to) {
    boolean covers(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /**
   * What it is about.
   *
   * @param fault what the investigation found
   * @param urgency what the customer asks for
   * @param estimateMinutes somebody's estimate for this work
   * @param accounts how many accounts are to be moved
   * @param ladder the rungs already given for this problem
   * @param solvedBefore whether the same problem was solved for this customer before
   * @param openTicket an open ticket on the same problem
   * @param supplied the details told so far; judged only where it is there
   */
  public record Issue(
      IssueProfile profile,
      Optional<ServiceId> service,
      FaultSide fault,
      Urgency urgency,
      boolean missionCritical,
      boolean downNow,
      boolean testedElsewhere,
      OptionalInt estimateMinutes,
      int accounts,
      Set<Rung> ladder,
      boolean solvedBefore,
      Optional<String> openTicket,
      Optional<Set<Detail>> supplied) {
    public Issue {
      ladder = Set.copyOf(ladder);
      supplied = supplied.map(Set::copyOf);
    }

    Side side() {
      return Side.of(fault, profile.layer());
    }
  }
}
