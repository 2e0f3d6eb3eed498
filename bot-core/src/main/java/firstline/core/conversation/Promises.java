package firstline.core.conversation;

import firstline.core.catalog.TicketNumber;
import firstline.core.followup.Ticket;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import firstline.core.policy.Clause;
import firstline.core.policy.MissedTarget;
import firstline.core.policy.Wording;
import firstline.core.quote.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Watches the times that were promised with a ticket. Staff are warned before one passes; where it
 * passes all the same, the customer is told, and gets what the policy says (LX-8).
 */
final class Promises {
  private static final String TIMER = "promise/";

  /** The last fifth of the time, but neither less than this nor more than the other. */
  private static final Duration SHORTEST_WARNING = Duration.ofMinutes(10);

  private static final Duration LONGEST_WARNING = Duration.ofHours(2);
  private static final int FIFTH = 5;

  private Promises() {}

  static boolean isOne(Event event) {
    return event instanceof Event.TimerDue(_, var name) && name.startsWith(TIMER);
  }

  /** Keeps a ticket as it stands now, and watches what it still promises. */
  static void keep(Draft draft, Ticket ticket) {
    draft.also(new Effect.KeepTicket(ticket));
    if (ticket.respondBy().isPresent() || ticket.resolveBy().isPresent()) {
      watch(draft, ticket);
    }
  }

  private static void watch(Draft draft, Ticket ticket) {
    var name = TIMER + ticket.number();
    var at = draft.event.at();
    var next =
        owed(ticket).stream()
            .flatMap(by -> Stream.of(warning(ticket, by), by))
            .filter(at::isBefore)
            .min(Instant::compareTo);
    draft.also(
        next.<Effect>map(due -> new Effect.SetTimer(name, due))
            .orElseGet(() -> new Effect.CancelTimer(name)));
  }

  private static List<Instant> owed(Ticket ticket) {
    return Arrays.stream(Ticket.Promise.values())
        .filter(ticket::owes)
        .flatMap(promise -> ticket.by(promise).stream())
        .toList();
  }

  private static Instant warning(Ticket ticket, Instant by) {
    var fifth = Duration.between(ticket.openedAt(), by).dividedBy(FIFTH);
    var least = fifth.compareTo(SHORTEST_WARNING) < 0 ? SHORTEST_WARNING : fifth;
    return by.minus(least.compareTo(LONGEST_WARNING) > 0 ? LONGEST_WARNING : least);
  }

  /** A time to warn of, or a promised one, has come. */
  static Decision due(Draft draft, Conversation now) {
    var standing = draft.standing();
    if (standing.isEmpty()) {
      return draft.needStanding();
    }
    var number = new TicketNumber(((Event.TimerDue) draft.event).name().substring(TIMER.length()));
    var ticket =
        standing.get().tickets().stream().filter(t -> t.number().equals(number)).findFirst();
    if (ticket.isEmpty()) {
      draft.because("timer.passed-over", "nobody is known here whose ticket " + number + " is");
      return draft.unmoved(now);
    }
    look(draft, now, ticket.get());
    return draft.unmoved(now);
  }

  private static void look(Draft draft, Conversation now, Ticket ticket) {
    var at = draft.event.at();
    for (var promise : Ticket.Promise.values()) {
      var by = ticket.by(promise).filter(_ -> ticket.owes(promise));
      if (by.filter(time -> !at.isBefore(time)).isPresent()) {
        missed(draft, now, ticket, promise);
        return;
      }
      by.filter(time -> !at.isBefore(warning(ticket, time)))
          .ifPresent(time -> draft.because("target.soon", words(draft, ticket, promise, time)));
    }
    watch(draft, ticket);
  }

  private static void missed(Draft draft, Conversation now, Ticket ticket, Ticket.Promise promise) {
    var by = ticket.by(promise).orElseThrow();
    draft.because("target.missed", words(draft, ticket, promise, by));
    var remedy = draft.support().policy().missedTarget().filter(_ -> ticket.costs());
    var late = ticket.missing(promise);
    keep(draft, remedy.map(given -> late.free(ids(given))).orElse(late));
    var blocks = new ArrayList<>(owning(draft, ticket, promise, by));
    var choices = new ArrayList<Choice>();
    choices.add(Tickets.more(draft, ticket.number()));
    remedy.ifPresent(
        given -> {
          blocks.addAll(free(draft, ticket));
          choices.add(draft.choice(Label.WHY, new Action.ExplainWhy(ids(given))));
        });
    // A button is of no use where a person has the conversation, or nobody.
    boolean pressable = now instanceof Conversation.WithBot;
    draft.say(
        new Author.Desk(), new Message(blocks, pressable ? choices : List.of()), Optional.empty());
  }

  private static List<Block> owning(
      Draft draft, Ticket ticket, Ticket.Promise promise, Instant by) {
    var phrase =
        switch (promise) {
          case ANSWER -> Phrase.TICKET_LATE_ANSWER;
          case SOLUTION -> Phrase.TICKET_LATE_SOLUTION;
        };
    return draft.words(
        phrase,
        Map.of(
            "number", ticket.number().value(),
            "subject", ticket.subject(),
            "time", Terms.moments(draft).time(by),
            "team", Terms.team(draft, ticket.team())));
  }

  /** Until when a customer may still expect what. */
  static List<Block> standing(Draft draft, Ticket ticket) {
    var blocks = new ArrayList<Block>();
    for (var promise : Ticket.Promise.values()) {
      ticket
          .by(promise)
          .filter(by -> ticket.owes(promise) && draft.event.at().isBefore(by))
          .ifPresent(by -> blocks.addAll(draft.words(phrase(promise), until(draft, by))));
    }
    return blocks;
  }

  private static Phrase phrase(Ticket.Promise promise) {
    return switch (promise) {
      case ANSWER -> Phrase.TICKET_RESPOND;
      case SOLUTION -> Phrase.TICKET_RESOLVE;
    };
  }

  private static Map<String, String> until(Draft draft, Instant by) {
    return Map.of("time", Terms.moments(draft).time(by));
  }

  /** Says that a ticket costs nothing any more, and what goes back. */
  static List<Block> free(Draft draft, Ticket ticket) {
    int tokens = ticket.price().map(Price::tokens).orElse(0);
    return draft.words(Phrase.TICKET_FREE, Map.of("tokens", tokens));
  }

  private static List<String> ids(MissedTarget remedy) {
    return remedy.because().stream().map(Clause::id).toList();
  }

  private static String words(Draft draft, Ticket ticket, Ticket.Promise promise, Instant by) {
    var zone = draft.support().policy().zone();
    return "%s of %s by %s".formatted(Wording.of(promise), ticket.number(), by.atZone(zone));
  }
}
