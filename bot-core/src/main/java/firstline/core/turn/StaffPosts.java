package firstline.core.turn;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.ConversationId;
import firstline.core.port.AttachmentSource;
import firstline.core.port.StaffRoom;
import firstline.core.port.StaffRoom.Errand;
import firstline.core.port.StaffRoom.Receipt;
import firstline.core.port.StaffTopics;
import firstline.core.port.StaffTopics.Letter;
import firstline.core.staffroom.Bundle;
import firstline.core.staffroom.Post;
import firstline.core.staffroom.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Brings posts into a room, in order per topic, as often as it takes. What has piled up for a topic
 * goes as one, so that a slow room is not flooded. A topic that is gone is opened again.
 */
final class StaffPosts {
  private static final Logger LOG = System.getLogger(StaffPosts.class.getName());
  private static final int AT_ONCE = 50;
  private static final Duration GONE_AGAIN = Duration.ofMinutes(1);

  /** The number of a card that is made anew, which no stored post has. */
  private static final int FRESH = 0;

  /** A card as it is now, and where the customer is. */
  record Fresh(Post card, Channel customersChannel) {}

  private final StaffRoom room;
  private final StaffDesk.Stores stores;
  private final StaffTopics topics;
  private final Function<ConversationId, Fresh> cards;
  private final Lanes<ConversationId> lanes;
  private final Pauses pauses;
  private final InstantSource clock;

  StaffPosts(
      StaffRoom room,
      StaffDesk.Stores stores,
      Function<ConversationId, Fresh> cards,
      Executor threads,
      Pauses pauses,
      InstantSource clock) {
    this.room = room;
    this.stores = stores;
    this.topics = stores.topics();
    this.cards = cards;
    this.lanes = new Lanes<>(threads, Integer.MAX_VALUE);
    this.pauses = pauses;
    this.clock = clock;
  }

  /** Sends what is stored for a conversation, soon. */
  void send(ConversationId conversation) {
    lanes.add(conversation, () -> drain(conversation));
  }

  /** Sends until nothing is left; false if the program stops before that. */
  private boolean drain(ConversationId conversation) {
    int failures = 0;
    int reopened = 0;
    while (true) {
      Optional<Duration> wait;
      try {
        var next = next(conversation);
        if (next.isEmpty()) {
          return true;
        }
        var receipt = put(next.get());
        wait = received(next.get(), receipt);
        failures = 0;
        if (receipt instanceof Receipt.Gone && ++reopened > 2) {
          wait = Optional.of(GONE_AGAIN);
        }
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Could not post about " + conversation, failed);
        wait = Optional.of(Pauses.afterTry(failures++));
      }
      if (wait.isPresent() && !pauses.pause(wait.get())) {
        return false;
      }
    }
  }

  /** What goes next, and the numbers of the stored posts that are done with it. */
  private record Next(Topic topic, Post post, List<Integer> numbers, int attempts, Channel from) {
    int number() {
      return numbers.isEmpty() ? FRESH : numbers.getFirst();
    }
  }

  private Optional<Next> next(ConversationId conversation) {
    var topic = topics.topic(room.name(), conversation);
    if (topic.isEmpty()) {
      return Optional.empty();
    }
    var letters = topics.pending(room.name(), conversation, AT_ONCE);
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    var fresh = cards.apply(conversation);
    var first = letters.getFirst();
    boolean opens = topic.get().card().isEmpty() && first.post().kind() != Post.Kind.CARD;
    if (opens) {
      return Optional.of(
          new Next(
              topic.get(), fresh.card(), List.of(), first.attempts(), fresh.customersChannel()));
    }
    var bundle = Bundle.of(letters.stream().map(Letter::post).toList());
    var numbers = letters.stream().limit(bundle.count()).map(Letter::number).toList();
    return Optional.of(
        new Next(topic.get(), bundle.post(), numbers, first.attempts(), fresh.customersChannel()));
  }

  private Receipt put(Next next) {
    var errand = new Errand(next.topic(), next.number(), next.post(), next.attempts(), next.from());
    return room.put(errand, attachment -> fetch(next.from(), attachment));
  }

  private Optional<AttachmentSource.Content> fetch(Channel from, Attachment attachment) {
    return stores.attachments().stream()
        .filter(source -> source.channel() == from)
        .findFirst()
        .flatMap(source -> attachment.ref().flatMap(source::fetch));
  }

  private Optional<Duration> received(Next next, Receipt receipt) {
    var topic = next.topic();
    return switch (receipt) {
      case Receipt.Opened(var place) -> {
        topics.place(topic, Optional.of(place), Optional.empty());
        yield Optional.empty();
      }
      case Receipt.Posted(var place, var id) -> {
        if (next.post().kind() == Post.Kind.CARD) {
          topics.place(topic, Optional.of(place), Optional.of(id));
        }
        topics.settle(topic, next.numbers(), Optional.of(id), "", clock.instant());
        yield Optional.empty();
      }
      case Receipt.Gone(var why) -> {
        LOG.log(Level.INFO, "The topic of {0} is gone: {1}", topic.conversation(), why);
        topics.place(topic, Optional.empty(), Optional.empty());
        yield Optional.empty();
      }
      case Receipt.Later(var pause, var why) -> {
        topics.tried(topic, next.number(), why, clock.instant());
        var least = Pauses.afterTry(next.attempts());
        yield Optional.of(pause.compareTo(least) > 0 ? pause : least);
      }
      case Receipt.Refused(var why) -> {
        LOG.log(Level.ERROR, "A post about {0} is refused: {1}", topic.conversation(), why);
        var lost = next.numbers().isEmpty() ? oldest(topic) : next.numbers();
        topics.settle(topic, lost, Optional.empty(), why, clock.instant());
        yield Optional.empty();
      }
    };
  }

  private List<Integer> oldest(Topic topic) {
    return topics.pending(topic.room(), topic.conversation(), 1).stream()
        .map(Letter::number)
        .toList();
  }

  boolean awaitIdle(Duration longest) throws InterruptedException {
    return lanes.awaitIdle(longest);
  }
}
