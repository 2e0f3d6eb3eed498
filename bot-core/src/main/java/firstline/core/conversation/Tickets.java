package firstline.core.conversation;

import firstline.core.catalog.TicketNumber;
import firstline.core.desk.Handoff;
import firstline.core.followup.Ticket;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.policy.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens tickets with everything known, shows them, and takes more about the same problem in. */
final class Tickets {
  private static final int SUBJECT = 60;

  private Tickets() {}

  /** Opens a ticket; on a problem that has an open one, more goes in there (ITP-4). */
  static Decision open(Dossier dossier, Terms terms, Phrase phrase) {
    var open = dossier.openTicket();
    if (open.isPresent()) {
      return onIt(dossier.draft(), open.get());
    }
    var number = dossier.draft().freshNumber();
    if (number.isEmpty()) {
      return dossier.draft().needNumber();
    }
    var ticket = file(dossier, Order.of(terms.verdict()), number.getAsLong());
    return told(dossier.draft(), ticket, terms, phrase);
  }

  /**
   * Opens a ticket on a problem.
   *
   * @param number of this turn's own
   */
  static Ticket file(Dossier dossier, Order order, long number) {
    var draft = dossier.draft();
    var problem = dossier.problem();
    var at = draft.event.at();
    var ticket =
        new Ticket(
            TicketNumber.of(number),
            draft.header.account(),
            draft.header.contactEmail(),
            Optional.of(problem.issue()),
            problem.service(),
            order.team(),
            order.urgency(),
            order.scope(),
            subject(dossier),
            draft.header.investigation(),
            order.price(),
            order.quote(),
            order.respondBy(),
            order.resolveBy(),
            Optional.empty(),
            Set.of(),
            order.clauses(),
            order.policyVersion(),
            draft.header.openedAt(),
            at,
            Ticket.Status.OPEN);
    dossier.with(problem.inTicket(ticket.number(), at));
    Promises.keep(draft, ticket);
    details(dossier)
        .ifPresent(
            words -> draft.also(new Effect.AddToTicket(ticket.number(), heard(draft, words))));
    draft.because("ticket.opened", ticket.number() + " for " + Wording.of(order.team()));
    return ticket;
  }

  /** What the customer was asked for, as the ticket's first entry. */
  private static Optional<String> details(Dossier dossier) {
    var told = dossier.problem().told().details();
    var words =
        told.entrySet().stream()
            .filter(detail -> !detail.getValue().isBlank())
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", words));
  }

  private static String subject(Dossier dossier) {
    var told = dossier.draft().header.investigation().told();
    boolean general = dossier.issue().equals(Playbook.GENERAL);
    var words = general && !told.isEmpty() ? told.getLast() : dossier.topic().title();
    return words.length() > SUBJECT ? words.substring(0, SUBJECT) + "…" : words;
  }

  private static Decision told(Draft draft, Ticket ticket, Terms terms, Phrase phrase) {
    var blocks = new ArrayList<Block>(draft.words(phrase, arguments(draft, ticket)));
    blocks.addAll(terms.cost());
    blocks.addAll(terms.promise());
    draft.say(
        blocks, List.of(more(draft, ticket.number()), terms.why(), Commands.menuChoice(draft)));
    return draft.bot(new Activity.Idle());
  }

  private static Map<String, String> arguments(Draft draft, Ticket ticket) {
    return Map.of(
        "number",
        ticket.number().value(),
        "team",
        Terms.team(draft, ticket.team()),
        "subject",
        ticket.subject());
  }

  /** Whoever is on call is paged: a ticket with everything, and the front of the line. */
  static Decision page(Dossier dossier, Terms terms) {
    var draft = dossier.draft();
    var number = draft.freshNumber();
    if (number.isEmpty()) {
      return draft.needNumber();
    }
    var ticket = file(dossier, Order.of(terms.verdict()), number.getAsLong());
    var blocks = draft.words(Phrase.TICKET_PAGED, arguments(draft, ticket));
    return Handoffs.line(
        draft, Handoff.Cause.EMERGENCY, blocks, List.of(more(draft, ticket.number()), terms.why()));
  }

  /** More about a problem that has a ticket goes into that one (ITP-4). */
  static Decision more(Draft draft, Ticket ticket, String words) {
    add(draft, ticket, words);
    return onIt(draft, ticket, Phrase.TICKET_ADDED);
  }

  /** The problem has a ticket already: what can be done about it. */
  static Decision onIt(Draft draft, Ticket ticket) {
    return onIt(draft, ticket, Phrase.TICKET_ON_IT);
  }

  private static Decision onIt(Draft draft, Ticket ticket, Phrase phrase) {
    draft.header.understood();
    draft.because("ticket.on-it", ticket.number().value());
    var choices =
        List.of(
            more(draft, ticket.number()),
            new Choice.Press(
                draft.label(Label.SHOW_TICKET), new Action.ShowTicket(ticket.number())),
            draft.choice(Label.SOMETHING_ELSE, new Action.Go(Escape.MENU)));
    draft.say(draft.words(phrase, arguments(draft, ticket)), choices);
    return draft.bot(Ways.offering(choices));
  }

  private static void add(Draft draft, Ticket ticket, String words) {
    draft.because("ticket.added", ticket.number().value());
    draft.also(new Effect.AddToTicket(ticket.number(), heard(draft, words)));
    if (ticket.status() != Ticket.Status.OPEN) {
      Promises.keep(draft, ticket.as(Ticket.Status.OPEN));
    }
  }

  private static Ticket.Entry heard(Draft draft, String words) {
    return new Ticket.Entry(
        draft.event.at(), Ticket.Entry.By.CUSTOMER, draft.header.person().name(), words);
  }

  /** What was written while the customer adds to a ticket. */
  static Decision adding(Draft draft, Activity.Adding adding, String text) {
    return draft
        .standing()
        .map(
            standing ->
                standing
                    .openTicket(adding.ticket())
                    .map(
                        ticket -> {
                          add(draft, ticket, text);
                          draft.header.understood();
                          draft.say(
                              Phrase.TICKET_ADDED,
                              arguments(draft, ticket),
                              more(draft, ticket.number()),
                              Commands.menuChoice(draft));
                          return (Decision) draft.bot(new Activity.Idle());
                        })
                    .orElseGet(() -> gone(draft, new Activity.Idle(), adding.ticket())))
        .orElseGet(draft::needStanding);
  }

  static Decision askForMore(Draft draft, Activity activity, TicketNumber number) {
    return draft
        .standing()
        .map(
            standing -> {
              if (standing.openTicket(number).isEmpty()) {
                return gone(draft, activity, number);
              }
              draft.header.understood();
              draft.because("ticket.asked", number.value());
              draft.say(
                  draft.words(Phrase.TICKET_ADD_ASK, Map.of("number", number.value())),
                  List.of(Commands.menuChoice(draft)),
                  Asking.alone(draft, Asking.key(number), Label.FORM_WORDS, true));
              return (Decision) draft.bot(new Activity.Adding(number));
            })
        .orElseGet(draft::needStanding);
  }

  static Choice more(Draft draft, TicketNumber number) {
    return draft.choice(Label.ADD_TO_TICKET, new Action.AddToTicket(number));
  }

  static Decision gone(Draft draft, Activity activity, TicketNumber number) {
    draft.because("ticket.gone", number.value());
    draft.say(Phrase.TICKET_GONE, Map.of("number", number.value()), Commands.menuChoice(draft));
    return draft.bot(activity);
  }
}
