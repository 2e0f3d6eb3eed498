package firstline.discord;

import firstline.core.channel.Backoff;
import firstline.core.conversation.Address;
import firstline.core.port.Sender.Receipt;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Brings single parts to Discord and decides what its answers come to. */
final class Dispatch {
  /** What became of a part. */
  sealed interface Put {
    record Done(String id) implements Put {}

    record Failed(Receipt receipt) implements Put {}
  }

  /** Discord takes 50 calls a second from a bot; some of them are left for other things. */
  private static final int PER_SECOND = 40;

  private static final int BURST = 10;

  private final DiscordApi api;
  private final Pace pace = new Pace(PER_SECOND, BURST, System::nanoTime);
  private final Closing closing;
  private final Openings openings;
  private final Health health;
  private final Outage outage = new Outage();

  Dispatch(DiscordApi api, Closing closing, Openings openings, Health health) {
    this.api = api;
    this.closing = closing;
    this.openings = openings;
    this.health = health;
  }

  /** Sends or edits one part. Waits for its turn. */
  Put put(Piece piece) {
    if (!waited()) {
      return later(piece, "the channel is closing");
    }
    return switch (call(piece)) {
      case Answer.Given<String>(var id) -> {
        outage.isOver();
        yield new Put.Done(id);
      }
      case Answer.Declined<String> no
          when piece.replaces().isPresent() && Refusals.nothingToEdit(no) ->
          put(piece.anew());
      case Answer.Declined<String> no -> declined(piece, no);
      case Answer.Lost<String>(var why) -> {
        outage.goesOn(why);
        yield later(piece, why);
      }
    };
  }

  private Answer<String> call(Piece piece) {
    return piece
        .replaces()
        .map(id -> id(api.call(edit(piece, id), piece.editing())))
        .orElseGet(() -> sent(piece));
  }

  private static Route.CompiledRoute edit(Piece piece, String id) {
    return Route.Messages.EDIT_MESSAGE.compile(piece.chat(), id);
  }

  /** A command that still waits for its answer gets the message as that; else it is a new one. */
  private Answer<String> sent(Piece piece) {
    var send = Route.Messages.SEND_MESSAGE.compile(piece.chat());
    if (piece.enclosure().isPresent()) {
      return id(api.upload(send, piece.sending(), piece.enclosure().get().upload()));
    }
    var opening = openings.take(piece.chat());
    if (opening.isPresent()) {
      switch (id(opening.get().answer(api, piece.editing()))) {
        case Answer.Given<String> given -> {
          return given;
        }
        case Answer.Lost<String> lost -> {
          openings.await(piece.chat(), opening.get());
          return lost;
        }
        case Answer.Declined<String> _ -> {}
      }
    }
    return id(api.call(send, piece.sending()));
  }

  private static Answer<String> id(Answer<DataObject> message) {
    return message.then(given -> new Answer.Given<>(given.getString("id")));
  }

  private Put declined(Piece piece, Answer.Declined<String> no) {
    if (Refusals.roomIsGone(no)) {
      return new Put.Failed(new Receipt.Unreachable(no.toString()));
    }
    return switch (no.status()) {
      case 401 -> {
        health.refused("DISCORD_BOT_TOKEN: Discord does not know this token (" + no + ")");
        yield later(piece, no.toString());
      }
      case 429 -> later(piece, no.toString());
      default -> {
        if (no.status() >= 500) {
          outage.goesOn(no.toString());
          yield later(piece, no.toString());
        }
        yield new Put.Failed(new Receipt.Refused(no.toString()));
      }
    };
  }

  private boolean waited() {
    try {
      return closing.pause(pace.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Put later(Piece piece, String why) {
    return new Put.Failed(new Receipt.Later(patience(piece.attempts()), why));
  }

  /** Takes messages away, without waiting; they are parts of one that has become shorter. */
  void withdraw(String chat, Iterable<String> ids) {
    ids.forEach(id -> api.post(Route.Messages.DELETE_MESSAGE.compile(chat, id), null));
  }

  /** Takes a message away and waits until it is gone; empty once it is. */
  Optional<Receipt> delete(String chat, String id, int attempts) {
    var answer = api.tell(Route.Messages.DELETE_MESSAGE.compile(chat, id), null);
    return switch (answer) {
      case Answer.Given<Boolean> _ -> Optional.empty();
      case Answer.Declined<Boolean> no when Refusals.isGone(no) -> Optional.empty();
      case Answer.Declined<Boolean> no when no.status() == 429 || no.status() >= 500 ->
          Optional.of(new Receipt.Later(patience(attempts), no.toString()));
      case Answer.Declined<Boolean> no -> Optional.of(new Receipt.Refused(no.toString()));
      case Answer.Lost<Boolean>(var why) -> Optional.of(new Receipt.Later(patience(attempts), why));
    };
  }

  private static Duration patience(int attempts) {
    return Backoff.after(attempts, RandomGenerator.getDefault());
  }

  /** Shows that we are at work. */
  void typing(String chat) {
    api.post(Route.Channels.SEND_TYPING.compile(chat), null);
  }

  /** What a piece of a message is called, for good. */
  static String key(String conversation, int number, int part) {
    return conversation + "." + number + "." + part;
  }

  static Optional<String> chat(Address address) {
    return address.channel() == Address.Channel.DISCORD && Snowflake.is(address.chat())
        ? Optional.of(address.chat())
        : Optional.empty();
  }
}
