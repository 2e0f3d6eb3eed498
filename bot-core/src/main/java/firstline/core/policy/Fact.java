package firstline.core.policy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.SupportModel;
import firstline.core.desk.FaultSide;
import firstline.core.message.Rung;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What rules may look at, by the name it has there. A fact that a case does not tell is the empty
 * word, zero, false or an empty list, never unknown.
 */
enum Fact {
  WANT("want", Case.Want.class, j -> Wording.of(of(j).want())),
  CHANNEL("channel", Case.Channel.class, j -> word(of(j).channel())),
  LEVELS("levels", ListType.create(SimpleType.INT), j -> numbers(of(j).levels())),

  IDENTIFIED("customer.identified", SimpleType.BOOL, j -> of(j).party().isPresent()),
  ROLE("customer.role", Role.class, j -> Wording.of(j.circumstances().role())),
  SUPPORT(
      "customer.support",
      SupportModel.class,
      j -> word(of(j).party().flatMap(Case.Party::support))),
  TOKENS_HELD("customer.tokens", SimpleType.INT, j -> number(j.circumstances().tokensHeld())),
  PLATFORM("service.platform", Platform.class, j -> word(j.circumstances().platform())),

  WINDOW_OPEN("window.open", SimpleType.BOOL, j -> j.circumstances().windowOpen()),
  WINDOW_EXTENDED("window.extended", SimpleType.BOOL, j -> j.circumstances().windowExtended()),
  WINDOW_DAY("window.day", SimpleType.INT, j -> j.circumstances().windowDay()),
  SESSION_OPEN("session.open", SimpleType.BOOL, j -> j.circumstances().sessionOpen()),
  HOURS_OPEN("hours.open", SimpleType.BOOL, j -> j.circumstances().hoursOpen()),

  TYPE("issue.type", SimpleType.STRING, j -> profile(j, p -> p.type().value())),
  LAYER("issue.layer", Layer.class, j -> profile(j, p -> Wording.of(p.layer()))),
  TASK("issue.task", SimpleType.STRING, j -> profile(j, IssueProfile::task)),
  CATEGORY(
      "issue.category",
      IssueProfile.Category.class,
      j -> profile(j, p -> Wording.of(p.category()))),
  ADMINISTRATIVE(
      "issue.administrative",
      IssueProfile.Administrative.class,
      j -> profile(j, p -> Wording.of(p.administrative()))),
  LEVEL("issue.level", SimpleType.INT, j -> count(j, issue -> issue.profile().level())),
  FAULT("issue.fault", FaultSide.class, j -> issue(j, "", i -> Wording.of(i.fault()))),
  URGENCY_ASKED("issue.urgency", Urgency.class, j -> issue(j, "", i -> Wording.of(i.urgency()))),
  MISSION_CRITICAL(
      "issue.missionCritical", SimpleType.BOOL, j -> is(j, Case.Issue::missionCritical)),
  DOWN_NOW("issue.downNow", SimpleType.BOOL, j -> is(j, Case.Issue::downNow)),
  TESTED_ELSEWHERE(
      "issue.testedElsewhere", SimpleType.BOOL, j -> is(j, Case.Issue::testedElsewhere)),
  ACCOUNTS("issue.accounts", SimpleType.INT, j -> count(j, Case.Issue::accounts)),
  SOLVED_BEFORE("issue.solvedBefore", SimpleType.BOOL, j -> is(j, Case.Issue::solvedBefore)),
  OPEN_TICKET("issue.openTicket", SimpleType.BOOL, j -> is(j, i -> i.openTicket().isPresent())),
  SIDE("side", Side.class, j -> issue(j, Wording.of(Side.UNKNOWN), i -> Wording.of(i.side()))),
  RUNG("rung", Rung.class, j -> word(j.circumstances().nextRung())),
  WORK_MINUTES("work.minutes", SimpleType.INT, j -> number(j.circumstances().workMinutes())),

  PLANS_HELD(
      "plans.held",
      ListType.create(SimpleType.STRING),
      j -> j.circumstances().plansHeld().stream().map(SupportPlan::name).toList()),
  COVER_PLAN(
      "cover.plan",
      SimpleType.STRING,
      j -> j.circumstances().cover().map(cover -> cover.plan().name()).orElse("")),
  COVER_MINUTES(
      "cover.minutes",
      SimpleType.INT,
      j -> number(j.circumstances().cover().map(Plans.Cover::minutes).orElse(0))),
  DETAILS_JUDGED("details.judged", SimpleType.BOOL, j -> j.circumstances().detailsJudged()),
  DETAILS_MISSING(
      "details.missing",
      ListType.create(SimpleType.STRING),
      j -> j.circumstances().detailsMissing().stream().map(Wording::of).toList()),

  /** The urgency as the rules so far have left it. */
  URGENCY("urgency", Urgency.class, j -> Wording.of(j.urgency())),
  /** The scope as the rules so far have left it. */
  SCOPE("scope", Verdict.Scope.class, j -> Wording.of(j.scope())),
  TOKENS_NEEDED("tokens.needed", SimpleType.INT, j -> number(j.tokensNeeded())),
  TOKENS_MISSING(
      "tokens.missing",
      SimpleType.INT,
      j -> number(Math.max(0, j.tokensNeeded() - j.circumstances().tokensHeld())));

  private final String label;
  private final CelType type;
  private final Set<String> words;
  private final Function<Judgement, Object> reading;

  Fact(String label, CelType type, Function<Judgement, Object> reading) {
    this.label = label;
    this.type = type;
    this.words = Set.of();
    this.reading = reading;
  }

  <E extends Enum<E>> Fact(String label, Class<E> closed, Function<Judgement, Object> reading) {
    this.label = label;
    this.type = SimpleType.STRING;
    this.words = Wording.all(closed);
    this.reading = reading;
  }

  /** Its name in rules. */
  String label() {
    return label;
  }

  CelType type() {
    return type;
  }

  /** The words it can be, where they are the same in every policy; none where they are not. */
  Set<String> words() {
    return words;
  }

  Object read(Judgement judgement) {
    return reading.apply(judgement);
  }

  private static Case of(Judgement judgement) {
    return judgement.circumstances().request();
  }

  private static <T> T issue(Judgement judgement, T otherwise, Function<Case.Issue, T> reading) {
    return of(judgement).issue().map(reading).orElse(otherwise);
  }

  private static String profile(Judgement judgement, Function<IssueProfile, String> reading) {
    return issue(judgement, "", issue -> reading.apply(issue.profile()));
  }

  private static boolean is(Judgement judgement, Function<Case.Issue, Boolean> reading) {
    return issue(judgement, false, reading);
  }

  private static long count(Judgement judgement, Function<Case.Issue, Integer> reading) {
    return number(issue(judgement, 0, reading));
  }

  private static long number(int value) {
    return value;
  }

  private static Collection<Long> numbers(Collection<Integer> values) {
    return values.stream().sorted().map(Integer::longValue).toList();
  }

  private static String word(Optional<? extends Enum<?>> constant) {
    return constant.map(Wording::of).orElse("");
  }
}
