package firstline.core.conversation;

import firstline.core.catalog.IssueType;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Role;
import firstline.core.followup.Circumstance;
import firstline.core.followup.Owner;
import firstline.core.followup.Problem;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.policy.Case;
import firstline.core.policy.Detail;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a decision on a customer's problem is made from, and the decision itself. */
record Dossier(Draft draft, Standing standing, Problem problem) {

  /** The customer's problem of a kind as it stands; empty until the standing was looked up. */
  static Optional<Dossier> open(Draft draft, IssueType issue) {
    return draft.standing().map(standing -> of(draft, standing, issue));
  }

  private static Dossier of(Draft draft, Standing standing, IssueType issue) {
    Countdown.watch(draft, standing);
    var problem = draft.changed(issue).orElseGet(() -> kept(draft, standing, issue));
    return new Dossier(draft, standing, problem);
  }

  /**
   * What was solved and comes again is another problem; whether we solved it once by a ticket is
   * known of it.
   */
  private static Problem kept(Draft draft, Standing standing, IssueType issue) {
    var owner = owner(draft);
    var last = standing.problem(issue, Optional.empty());
    boolean vague = Playbook.isVague(issue);
    boolean before =
        !vague && last.filter(p -> p.solvedBefore() || p.ticket().isPresent()).isPresent();
    return last.filter(problem -> !problem.solved())
        .filter(problem -> !vague || problem.ticket().isEmpty())
        .map(problem -> problem.ownedBy(owner))
        .orElseGet(() -> Problem.fresh(owner, issue, before, draft.event.at()));
  }

  private static Owner owner(Draft draft) {
    return draft
        .header
        .account()
        .map(Owner::account)
        .orElseGet(() -> Owner.chat(draft.header.address().toString()));
  }

  /** With the problem changed, which is kept with this turn. */
  Dossier with(Problem changed) {
    draft.keep(changed);
    return new Dossier(draft, standing, changed);
  }

  /**
   * Whether an identified customer and we have been at it before. Whoever is not identified is
   * shown the article again.
   */
  boolean isUnderWay() {
    return standing.customer().isPresent()
        && !Playbook.isVague(issue())
        && (!problem.ladder().isEmpty() || openTicket().isPresent());
  }

  Playbook.Topic topic() {
    return draft.support().topic(problem.issue());
  }

  IssueType issue() {
    return problem.issue();
  }

  Verdict decide(Case.Want want) {
    return decide(want, problem);
  }

  /** What would be decided if the problem were this one. */
  Verdict decide(Case.Want want, Problem variant) {
    return draft.support().policy().decide(request(want, variant));
  }

  private Case request(Case.Want want, Problem variant) {
    return new Case(
        Optional.empty(),
        draft.event.at().atOffset(ZoneOffset.UTC),
        Optional.of(channel(draft.header.address().channel())),
        want,
        draft.support().preferences().levels(),
        standing.customer().map(this::party),
        Optional.of(issue(variant)));
  }

  private static Case.Channel channel(Address.Channel channel) {
    return switch (channel) {
      case TELEGRAM -> Case.Channel.TELEGRAM;
      case DISCORD -> Case.Channel.DISCORD;
      case WEB -> Case.Channel.WEB;
    };
  }

  Case.Party party(Customer customer) {
    return new Case.Party(
        Optional.of(customer.since()),
        draft.header.contactEmail().flatMap(customer::contact).map(Contact::role).orElse(Role.NONE),
        customer.support(),
        customer.tokens(),
        customer.services().stream()
            .map(s -> new Case.Hosted(s.id(), s.platform(), Optional.of(s.since())))
            .toList(),
        customer.plans().stream()
            .map(plan -> new Case.Held(plan.name(), plan.platform(), plan.minutesLeft()))
            .toList(),
        standing.windowExtendedUntil(),
        standing.sessionAt(draft.event.at()).map(slot -> new Case.Session(slot.from(), slot.to())));
  }

  private Case.Issue issue(Problem variant) {
    var told = variant.told();
    return new Case.Issue(
        topic().profile(),
        variant.service(),
        variant.fault(),
        told.urgency().orElse(Urgency.STANDARD),
        told.holds(Circumstance.MISSION_CRITICAL),
        told.holds(Circumstance.DOWN_NOW),
        told.holds(Circumstance.TESTED_ELSEWHERE),
        java.util.OptionalInt.empty(),
        told.accounts().orElse(1),
        variant.ladder(),
        variant.solvedBefore(),
        openTicket(variant),
        Optional.of(supplied(variant)));
  }

  /** The ticket on the problem, as long as it is not solved. */
  Optional<Ticket> openTicket() {
    return problem.ticket().flatMap(standing::openTicket);
  }

  private Optional<String> openTicket(Problem variant) {
    return variant.ticket().flatMap(standing::openTicket).map(ticket -> ticket.number().value());
  }

  private static Set<Detail> supplied(Problem variant) {
    return variant.told().details().entrySet().stream()
        .filter(detail -> !detail.getValue().isBlank())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
