package firstline.discord;

import firstline.core.conversation.Address;
import firstline.core.port.Rooms;
import java.util.Locale;
import java.util.Optional;

/**
 * Where we talk with a customer on Discord.
 *
 * @param chat Discord's id of the channel or thread
 * @param owner the user it is for
 * @param read the id of the last message that was taken in; empty before the first
 */
record Room(String chat, Kind kind, String owner, String read) {
  /** Kinds of rooms. */
  enum Kind {
    /** Direct messages. */
    DIRECT,
    /** A private thread of ours, for one customer. */
    THREAD,
    /** Somebody's post in a forum that we look after. */
    POST,
    /** A forum that we look after; nothing is said in it but in its posts. */
    FORUM,
    /** A thread of staff's own; whom it is for is the conversation that it is about. */
    STAFF;

    private static Optional<Kind> of(String word) {
      for (var kind : values()) {
        if (kind.word().equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A room as it was kept; empty if it is of a kind that this version does not know. */
  static Optional<Room> of(Rooms.Room kept) {
    return Kind.of(kept.kind()).map(kind -> new Room(kept.chat(), kind, kept.owner(), kept.read()));
  }

  Rooms.Room kept() {
    return new Rooms.Room(chat, kind.word(), owner, read);
  }

  Room readTo(String message) {
    return Snowflake.isLater(message, read) ? new Room(chat, kind, owner, message) : this;
  }

  Address address() {
    return new Address(
        Address.Channel.DISCORD,
        chat,
        switch (kind) {
          case DIRECT, THREAD -> Address.Scope.PRIVATE;
          case POST, FORUM, STAFF -> Address.Scope.GROUP;
        });
  }
}
