package firstline.knowledge.policy;

import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.ServiceId;
import firstline.core.customer.SupportModel;
import firstline.core.desk.FaultSide;
import firstline.core.message.Rung;
import firstline.core.policy.Case;
import firstline.core.policy.Detail;
import firstline.core.policy.IssueProfile;
import firstline.core.policy.Policy;
import firstline.core.policy.SupportPlan;
import firstline.core.policy.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * Makes up cases that lead through every corner of a policy: days around the end of its window,
 * minutes and tokens around what is needed, and the numbers that its rules name. The same seed
 * makes the same cases.
 */
final class CaseSampler {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final ServiceId SERVICE = new ServiceId("s1");
  private static final List<Case.Want> WANTS =
      List.of(
          Case.Want.FIX,
          Case.Want.FIX,
          Case.Want.FIX,
          Case.Want.FIX,
          Case.Want.LIVE_CHAT,
          Case.Want.LIVE_CHAT,
          Case.Want.ANSWER,
          Case.Want.COMPLAINT);

  private final Policy policy;
  private final Random random;
  private final List<Integer> counts;

  /**
   * A sampler.
   *
   * @param named numbers that the rules of the policy name
   */
  CaseSampler(Policy policy, Collection<Integer> named, long seed) {
    this.policy = policy;
    this.random = new Random(seed);
    this.counts = new ArrayList<>(List.of(0, 1, 2, 4, 10, 15, 60, 600));
    named.forEach(number -> counts.addAll(List.of(Math.max(0, number - 1), number, number + 1)));
  }

  Case about(IssueProfile profile) {
    return new Case(
        Optional.empty(),
        at(),
        Optional.of(one(List.of(Case.Channel.values()))),
        one(WANTS),
        chance(2) ? Case.EVERY_LEVEL : some(List.of(1, 2, 3)),
        chance(20) ? Optional.empty() : Optional.of(party()),
        Optional.of(issue(profile)));
  }

  private Case.Party party() {
    var platform = one(List.of(Platform.values()));
    var service = new Case.Hosted(SERVICE, platform, Optional.empty());
    return new Case.Party(
        Optional.of(TODAY.minusDays(firstDays())),
        chance(2) ? Role.PRIMARY : one(List.of(Role.values())),
        chance(3) ? Optional.empty() : Optional.of(one(List.of(SupportModel.values()))),
        one(counts),
        chance(10) ? List.of() : List.of(service),
        plans(platform),
        chance(8) ? Optional.of(TODAY.plusDays(random.nextInt(3) - 1)) : Optional.empty(),
        chance(8) ? Optional.of(session()) : Optional.empty());
  }

  private Case.Issue issue(IssueProfile profile) {
    return new Case.Issue(
        profile,
        Optional.of(SERVICE),
        one(List.of(FaultSide.values())),
        one(List.of(Urgency.values())),
        chance(2),
        chance(2),
        chance(2),
        chance(4) ? OptionalInt.empty() : OptionalInt.of(one(counts)),
        Math.max(1, one(counts)),
        chance(3) ? Set.of(Rung.values()) : some(List.of(Rung.values())),
        chance(3),
        chance(12) ? Optional.of("T-1") : Optional.empty(),
        chance(4) ? Optional.of(some(List.of(Detail.values()))) : Optional.empty());
  }

  private List<Case.Held> plans(Platform platform) {
    var held = new ArrayList<Case.Held>();
    for (SupportPlan plan : policy.plans().fromLowest()) {
      if (chance(4)) {
        held.add(
            new Case.Held(
                plan.name(),
                Optional.of(chance(4) ? Platform.SHARED : platform),
                OptionalInt.of(one(counts))));
      }
    }
    return held;
  }

  /** Around the window's end, before its beginning, and long after. */
  private long firstDays() {
    long days = policy.window().map(window -> (long) window.days()).orElse(30L);
    return one(List.of(-3L, 0L, 1L, days - 2, days - 1, days, days + 1, days * 10));
  }

  private OffsetDateTime at() {
    return TODAY
        .plusDays(random.nextInt(3) * 2L)
        .atTime(random.nextInt(24), random.nextInt(60))
        .atOffset(ZoneOffset.UTC);
  }

  private static Case.Session session() {
    Instant from = TODAY.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Case.Session(from, from.plusSeconds(10L * 86_400));
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> Set<T> some(List<T> list) {
    var chosen = new HashSet<T>();
    list.stream().filter(item -> random.nextBoolean()).forEach(chosen::add);
    return chosen;
  }
}
