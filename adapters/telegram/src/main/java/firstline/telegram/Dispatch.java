package firstline.telegram;

import firstline.core.channel.Backoff;
import firstline.core.port.Sender.Receipt;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings single parts to Telegram and decides what its answers come to. */
final class Dispatch {
  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
  private static final int MOST_CHANGES = 4;

  /** What became of a part. */
  sealed interface Put {
    record Done(int id) implements Put {}

    record Failed(Receipt receipt) implements Put {}

    /** It may go in another form. */
    record Again(Piece changed) implements Put {}
  }

  private final BotApi api;
  private final Gate gate;
  private final Health health;
  private final Figures figures;
  private final Outage outage = new Outage();
  private final Map<Long, Long> moved = new ConcurrentHashMap<>();

  Dispatch(BotApi api, Gate gate, Health health, Figures figures) {
    this.api = api;
    this.gate = gate;
    this.health = health;
    this.figures = figures;
  }

  /** Sends or edits one part. Waits for its turn as long as that is short. */
  Put put(Piece piece) {
    var current = piece.to(whereNow(piece.chat()));
    for (int i = 0; i < MOST_CHANGES; i++) {
      switch (once(current)) {
        case Put.Again(var changed) -> current = changed;
        case Put.Done done -> {
          figures.countSent();
          return done;
        }
        case Put.Failed failed -> {
          return failed;
        }
      }
    }
    return new Put.Failed(new Receipt.Refused("Telegram wants it changed again and again"));
  }

  /** Where a chat is by now: a group that grew has a new id. */
  ChatRef whereNow(ChatRef chat) {
    var newId = moved.get(chat.id());
    return newId == null ? chat : chat.movedTo(newId);
  }

  private Put once(Piece piece) {
    var wait = gate.enter(piece.key(), piece.chat().id());
    if (wait.isPresent()) {
      return later(wait.get(), "the pace of Telegram's limits");
    }
    var answer = call(piece);
    gate.answered(piece.chat().id());
    return switch (answer) {
      case Answer.Given<Integer>(var id) -> {
        outage.isOver();
        yield new Put.Done(id);
      }
      case Answer.Declined<Integer> no -> declined(piece, no);
      case Answer.Lost<Integer>(var why) -> disturbed(piece, why);
    };
  }

  private Answer<Integer> call(Piece piece) {
    if (piece.enclosure().isPresent()) {
      return api.send(client -> piece.enclosure().get().send(client, piece));
    }
    return piece
        .replaces()
        .map(id -> api.call(piece.editing(id)).then(_ -> new Answer.Given<>(id)))
        .orElseGet(
            () ->
                api.call(piece.sending())
                    .then(message -> new Answer.Given<>(message.getMessageId())));
  }

  private Put declined(Piece piece, Answer.Declined<Integer> no) {
    if (no.migratedTo().isPresent()) {
      return followed(piece, no.migratedTo().get());
    }
    return switch (no.code()) {
      case 400 -> badRequest(piece, no);
      case 403 -> new Put.Failed(new Receipt.Unreachable(no.description()));
      case 401, 404 -> {
        health.refused("TELEGRAM_BOT_TOKEN: Telegram does not know this token (" + no + ")");
        yield later(Duration.ofMinutes(1), no.toString());
      }
      case 429 -> slowedDown(piece, no);
      default ->
          no.code() >= 500
              ? disturbed(piece, no.toString())
              : new Put.Failed(new Receipt.Refused(no.description()));
    };
  }

  private Put badRequest(Piece piece, Answer.Declined<Integer> no) {
    if (piece.replaces().isPresent() && Refusals.sameAsBefore(no)) {
      return new Put.Done(piece.replaces().get());
    }
    if (piece.replaces().isPresent() && Refusals.nothingToEdit(no)) {
      return new Put.Again(piece.anew());
    }
    if (piece.html() && Refusals.looksNotUnderstood(no)) {
      log.error("a message goes out without its looks, Telegram says: {}", no.description());
      return new Put.Again(piece.plainly());
    }
    if (Refusals.chatIsGone(no)) {
      return new Put.Failed(new Receipt.Unreachable(no.description()));
    }
    return piece
        .enclosure()
        .<Put>map(enclosure -> otherwise(piece, enclosure, no))
        .orElseGet(() -> new Put.Failed(new Receipt.Refused(no.description())));
  }

  /** A picture that Telegram does not show can still be opened, and words go without their file. */
  private static Put otherwise(Piece piece, Enclosure enclosure, Answer.Declined<Integer> no) {
    log.warn("{} does not go as it is, Telegram says: {}", enclosure.name(), no.description());
    if (!enclosure.inPlace() && piece.text().isBlank()) {
      return new Put.Failed(new Receipt.Refused(enclosure.name() + ": " + no.description()));
    }
    return new Put.Again(
        piece.with(
            enclosure.inPlace() ? Optional.of(enclosure.toOpen()) : Optional.<Enclosure>empty()));
  }

  private Put followed(Piece piece, long newId) {
    if (moved.put(piece.chat().id(), newId) == null) {
      log.info("the group {} has become {}", piece.chat().id(), newId);
    }
    return new Put.Again(piece.to(piece.chat().movedTo(newId)));
  }

  private Put slowedDown(Piece piece, Answer.Declined<Integer> no) {
    figures.countSlowedDown();
    var pause = no.retryAfter().orElseGet(() -> patience(piece));
    gate.slowDown(piece.chat().id(), pause);
    return later(pause, no.description());
  }

  private Put disturbed(Piece piece, String why) {
    outage.goesOn(why);
    return later(patience(piece), why);
  }

  private static Put later(Duration pause, String why) {
    return new Put.Failed(new Receipt.Later(pause, why));
  }

  private static Duration patience(Piece piece) {
    return Backoff.after(piece.attempts(), RandomGenerator.getDefault());
  }
}
