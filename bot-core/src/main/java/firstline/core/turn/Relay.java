package firstline.core.turn;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Author;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.port.ConversationStore;
import firstline.core.port.Delivery;
import firstline.core.port.Outbox;
import firstline.core.port.Sender;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends what turns have said: in order per conversation, as often as it takes, and never in the
 * bot's name once a person has taken over.
 */
final class Relay {
  private static final Logger LOG = System.getLogger(Relay.class.getName());

  private final Outbox outbox;
  private final ConversationStore conversations;
  private final Map<Channel, Sender> senders;
  private final Lanes<ConversationId> lanes;
  private final Pauses pauses;
  private final InstantSource clock;
  private final Tally tally;
  private final Troubles troubles;

  /** Told of what does not arrive. */
  interface Troubles {
    /** A customer cannot be reached any more. */
    void unreachable(Delivery delivery);

    /** The platform does not take a message of ours. */
    void refused(Delivery delivery, String why);
  }

  Relay(
      Outbox outbox,
      ConversationStore conversations,
      Map<Channel, Sender> senders,
      Engine.Workshop workshop,
      Troubles troubles) {
    this.outbox = outbox;
    this.conversations = conversations;
    this.senders = Map.copyOf(senders);
    this.lanes = new Lanes<>(workshop.sending(), Integer.MAX_VALUE);
    this.pauses = workshop.pauses();
    this.clock = workshop.clock();
    this.tally = workshop.tally();
    this.troubles = troubles;
  }

  /** Takes messages that are stored; they are sent soon. */
  void take(List<Delivery> deliveries) {
    for (var delivery : deliveries) {
      lanes.add(delivery.conversation(), () -> deliver(delivery));
    }
  }

  /** Sends a message, as often as it takes; false if a stop came before that. */
  private boolean deliver(Delivery delivery) {
    var sender = senders.get(delivery.address().channel());
    if (sender == null) {
      // The channel is not switched on: the message stays in the outbox until it is.
      return true;
    }
    // A stop ends the waiting, not the first try: what is ready to go still goes.
    for (int tries = delivery.attempts(); ; tries++) {
      var wait = attempt(sender, delivery, tries);
      if (wait.isEmpty()) {
        return true;
      }
      if (!pauses.pause(wait.get())) {
        return false;
      }
    }
  }

  /** Tries once; says how long to wait for the next try, or nothing if none is needed. */
  private Optional<Duration> attempt(Sender sender, Delivery delivery, int tries) {
    try {
      return switch (state(delivery)) {
        case SILENCED -> settled(delivery, new Outbox.Fate.Silenced());
        case UNREACHABLE -> undeliverable(delivery, "the customer blocked us");
        case FREE -> received(delivery, sent(sender, resolved(delivery)), tries);
      };
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Could not send a message of " + delivery.conversation(), failed);
      return Optional.of(Pauses.afterTry(tries));
    }
  }

  private static Sender.Receipt sent(Sender sender, Delivery delivery) {
    if (!delivery.message().saysNothing()) {
      return sender.send(delivery);
    }
    return delivery.replaces().isPresent()
        ? sender.withdraw(delivery)
        : new Sender.Receipt.Accepted("");
  }

  private Optional<Duration> received(Delivery delivery, Sender.Receipt receipt, int tries) {
    return switch (receipt) {
      case Sender.Receipt.Accepted(String platformId) -> {
        tally.sent.increment();
        yield settled(delivery, new Outbox.Fate.Sent(platformId));
      }
      case Sender.Receipt.Later(Duration pause, String why) -> {
        outbox.tried(delivery.conversation(), delivery.number(), why, clock.instant());
        var least = Pauses.afterTry(tries);
        yield Optional.of(pause.compareTo(least) > 0 ? pause : least);
      }
      case Sender.Receipt.Unreachable(String why) -> {
        undeliverable(delivery, why);
        troubles.unreachable(delivery);
        yield Optional.empty();
      }
      case Sender.Receipt.Refused(String why) -> {
        LOG.log(Level.WARNING, "Message {0} refused: {1}", delivery.conversation(), why);
        troubles.refused(delivery, why);
        yield undeliverable(delivery, why);
      }
    };
  }

  private enum State {
    FREE,
    SILENCED,
    UNREACHABLE
  }

  /** Whether the message may still go out; asked again at every try. */
  private State state(Delivery delivery) {
    var conversation = conversations.find(delivery.conversation());
    if (conversation.isPresent() && !conversation.get().header().reachable()) {
      return State.UNREACHABLE;
    }
    boolean taken = conversation.filter(Conversation.WithHuman.class::isInstance).isPresent();
    return taken && delivery.author() instanceof Author.Bot ? State.SILENCED : State.FREE;
  }

  /** The earlier message may have gone out only after this one was stored. */
  private Delivery resolved(Delivery delivery) {
    return delivery
        .replacesNumber()
        .flatMap(number -> outbox.sentAs(delivery.conversation(), number))
        .map(delivery::replacing)
        .orElse(delivery);
  }

  private Optional<Duration> undeliverable(Delivery delivery, String why) {
    tally.undeliverable.increment();
    return settled(delivery, new Outbox.Fate.Undeliverable(why));
  }

  private Optional<Duration> settled(Delivery delivery, Outbox.Fate fate) {
    outbox.settle(delivery.conversation(), delivery.number(), fate, clock.instant());
    return Optional.empty();
  }

  boolean awaitIdle(Duration longest) throws InterruptedException {
    return lanes.awaitIdle(longest);
  }
}
