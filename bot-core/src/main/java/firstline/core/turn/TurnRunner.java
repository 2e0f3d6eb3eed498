package firstline.core.turn;

import firstline.core.conversation.Answers;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Decision;
import firstline.core.conversation.Dialogue;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.conversation.Playbook;
import firstline.core.port.ConversationStore;
import firstline.core.port.ConversationStore.Committed;
import firstline.core.port.Delivery;
import firstline.core.port.Identities;
import firstline.core.port.InboxItem;
import firstline.core.port.Intake;
import firstline.core.port.Turn;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes one stored event through one turn: read, decide, commit. */
final class TurnRunner {
  /** A turn that needs more than this many local reads goes in circles. */
  private static final int MOST_LOOKUPS = 8;

  /** A turn that is stale this often in a row has a fault, not bad luck. */
  private static final int MOST_STALE = 20;

  /** What a turn came to. */
  sealed interface Result {
    /** Committed; the rest is to be carried out. */
    record Done(Turn turn, List<Delivery> deliveries, Intake.Outcome outcome) implements Result {}

    /** There was nothing to do. */
    record Nothing() implements Result {}
  }

  private final ConversationStore store;
  private final Identities identities;
  private final Reads reads;
  private final Supplier<Playbook> playbook;
  private final Supplier<ConversationId> ids;
  private final InstantSource clock;

  TurnRunner(Engine.Stores stores, Reads reads, Engine.Sources sources, InstantSource clock) {
    this.store = stores.conversations();
    this.identities = stores.identities();
    this.reads = reads;
    this.playbook = sources.playbook();
    this.ids = sources.ids();
    this.clock = clock;
  }

  /** Runs the turn of an event. */
  Result run(InboxItem item) {
    return run(item, item.inbound().event());
  }

  /** Runs a turn in which something else is decided upon than what came in, after it failed. */
  Result runFailed(InboxItem item, String detail) {
    return run(item, new Event.TurnFailed(clock.instant(), detail));
  }

  private Result run(InboxItem item, Event event) {
    var current = playbook.get();
    for (int tries = 0; tries < MOST_STALE; tries++) {
      var before = before(item);
      if (before.isEmpty() && !opens(item.inbound().event())) {
        store.dismiss(item, "there is no conversation that it could be about");
        return new Result.Nothing();
      }
      var conversation = before.orElseGet(() -> opened(item, current));
      var made = decide(conversation, event, current, item.sequence());
      var turn = new Turn(item, before, made.next(), made.effects(), made.whys(), clock.instant());
      switch (store.commit(turn)) {
        case Committed.Stored(List<Delivery> deliveries) -> {
          var outcome = new Intake.Outcome(made.next(), made.refusal());
          return new Result.Done(turn, deliveries, outcome);
        }
        case Committed.AlreadyDone() -> {
          return new Result.Nothing();
        }
        case Committed.Stale() -> {}
      }
    }
    throw new IllegalStateException("Event " + item.sequence() + " stays stale");
  }

  private Optional<Conversation> before(InboxItem item) {
    var inbound = item.inbound();
    return inbound.conversation().isPresent()
        ? store.find(inbound.conversation().get())
        : store.open(inbound.address());
  }

  /** Whether an event begins a conversation where there is none. */
  private static boolean opens(Event event) {
    return switch (event) {
      case Event.Said _,
          Event.Filled _,
          Event.Commanded _,
          Event.Pressed _,
          Event.PressedUnknown _,
          Event.Identified _ ->
          true;
      case Event.Edited _, Event.Withdrew _, Event.Reachable _ -> false;
      case Event.FromWorld _, Event.FromStaff _ -> false;
    };
  }

  private Conversation opened(InboxItem item, Playbook content) {
    var inbound = item.inbound();
    var person =
        inbound
            .person()
            .orElseGet(
                () -> new Person(inbound.address().chat(), "", Optional.empty(), Optional.empty()));
    var address = inbound.address();
    return Conversation.opened(
        ids.get(),
        address,
        person,
        inbound.event().at(),
        locale(person, content),
        identities.linked(address, person));
  }

  private static Locale locale(Person person, Playbook content) {
    var spoken = content.phrases().languages();
    return person
        .language()
        .flatMap(
            wanted ->
                spoken.stream()
                    .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                    .findFirst())
        .orElse(spoken.getFirst());
  }

  private Decision.Made decide(
      Conversation conversation, Event event, Playbook content, long turn) {
    var answers = Answers.none();
    for (int lookups = 0; lookups <= MOST_LOOKUPS; lookups++) {
      switch (Dialogue.decide(conversation, event, content, answers)) {
        case Decision.Made made -> {
          return made;
        }
        case Decision.Needs(var lookup) ->
            answers =
                answers.with(lookup, reads.answer(lookup, conversation.header().address(), turn));
      }
    }
    throw new IllegalStateException(
        "A decision on conversation " + conversation.id() + " needs more than 8 lookups");
  }
}
