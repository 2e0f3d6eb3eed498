package firstline.discord;

import firstline.core.channel.RecentIds;
import firstline.core.port.StorageFault;
import firstline.discord.Arrivals.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Takes in what the gateway tells. */
final class Reception {
  /** What the parts of the way in share. */
  record Parts(
      DiscordApi api,
      Bot me,
      Updates updates,
      People people,
      RoomBook book,
      CatchUp catchUp,
      Openings openings,
      InstantSource clock) {}

  private static final int MOST_READ_AGAIN = 2_000;

  /** How far back it is looked in the room of somebody who is new to us. */
  private static final Duration LONGEST_GAP = Duration.ofDays(3);

  /** For so long after a gap somebody new may have written in it, too. */
  private static final Duration GAP_IN_MIND = Duration.ofHours(1);

  private final Parts parts;
  private final Interactions interactions;
  private Optional<Instant> gapUntil = Optional.empty();

  /** Our own messages; that they go is no news. */
  private final RecentIds ours = new RecentIds(5_000);

  Reception(Parts parts, Interactions interactions) {
    this.parts = parts;
    this.interactions = interactions;
  }

  /** A session begins from nothing: what happened before it was told to nobody. */
  void begun() {
    var rooms =
        parts.book().all(room -> isToBeRead(room)).stream()
            .sorted(Comparator.comparing(Reception::lastHeard, Snowflake.BY_AGE).reversed())
            .limit(MOST_READ_AGAIN)
            .toList();
    if (!rooms.isEmpty()) {
      gapUntil = Optional.of(parts.clock().instant());
    }
    parts.catchUp().readAgain(rooms);
  }

  private static boolean isToBeRead(Room room) {
    return room.kind() == Room.Kind.STAFF
        || room.kind() != Room.Kind.FORUM && !room.read().isEmpty();
  }

  /**
   * Takes one payload in; others than ours are passed over.
   *
   * @param late whether it may have happened some time ago
   */
  void take(String type, DataObject payload, boolean late) {
    switch (type) {
      case "MESSAGE_CREATE" -> message(payload);
      case "MESSAGE_UPDATE" -> edit(payload);
      case "MESSAGE_DELETE" -> deletion(payload);
      case "INTERACTION_CREATE" -> interactions.take(payload, late);
      case "GUILD_CREATE" -> posts(payload);
      case "THREAD_CREATE" -> post(payload);
      case "THREAD_DELETE", "CHANNEL_DELETE" -> gone(payload);
      default -> {}
    }
  }

  private void message(DataObject message) {
    if (author(message).filter(parts.me().id()::equals).isPresent()) {
      ours.add(message.getString("id"));
      return;
    }
    room(message).ifPresent(room -> message(message, room));
  }

  private void message(DataObject message, Room room) {
    try {
      parts
          .updates()
          .message(message, room)
          .map(inbound -> Arrival.read(room, inbound, message.getString("id")))
          .ifPresent(parts.catchUp()::bring);
    } catch (StorageFault e) {
      // Who of staff wrote it cannot be told now; the history will be read until it can.
      parts.catchUp().readAgain(List.of(room));
    }
  }

  private void edit(DataObject message) {
    known(message)
        .flatMap(room -> parts.updates().edit(message, room))
        .map(inbound -> Arrival.of(inbound, ""))
        .ifPresent(parts.catchUp()::bring);
  }

  private void deletion(DataObject message) {
    var id = message.getString("id");
    if (!ours.add(id)) {
      return;
    }
    known(message)
        .flatMap(room -> parts.updates().withdrawal(id, room, parts.clock().instant()))
        .map(inbound -> Arrival.of(inbound, ""))
        .ifPresent(parts.catchUp()::bring);
  }

  private Optional<Room> known(DataObject message) {
    return parts.book().find(message.getString("channel_id"));
  }

  /** Outside of servers every room is ours; in them, those that we know. */
  private Optional<Room> room(DataObject message) {
    var chat = message.getString("channel_id");
    var author = Json.object(message, "author").filter(user -> !People.isBot(user));
    return known(message)
        .or(
            () ->
                author
                    .filter(_ -> message.isNull("guild_id"))
                    .map(user -> met(chat, user.getString("id"))));
  }

  /** Nobody lists rooms that are new to us: what was missed in one shows when it is met. */
  private Room met(String chat, String user) {
    var now = parts.clock().instant();
    if (gapUntil.filter(end -> now.isBefore(end.plus(GAP_IN_MIND))).isEmpty()) {
      return parts.book().direct(chat, user);
    }
    var since = Snowflake.at(now.minus(LONGEST_GAP));
    var room = parts.book().add(new Room(chat, Room.Kind.DIRECT, user, since));
    parts.catchUp().readAgain(List.of(room));
    return room;
  }

  private static Optional<String> author(DataObject message) {
    return Json.object(message, "author").map(user -> user.getString("id"));
  }

  /** Posts that were made while we were away. */
  private void posts(DataObject server) {
    var missed = new ArrayList<Room>();
    Json.objects(server, "threads").forEach(thread -> newPost(thread).ifPresent(missed::add));
    parts.catchUp().readAgain(missed);
  }

  private void post(DataObject thread) {
    var _ = newPost(thread);
  }

  private Optional<Room> newPost(DataObject thread) {
    var id = thread.getString("id");
    var owner = thread.getString("owner_id", "");
    var forum =
        parts
            .book()
            .find(thread.getString("parent_id", ""))
            .filter(parent -> parent.kind() == Room.Kind.FORUM)
            .filter(parent -> Snowflake.isLater(id, parent.read()))
            .filter(_ -> !owner.equals(parts.me().id()));
    return forum.map(
        parent -> {
          parts.book().readTo(parent.chat(), id);
          return parts.book().add(new Room(id, Room.Kind.POST, owner, Snowflake.before(id)));
        });
  }

  private static String lastHeard(Room room) {
    return room.read().isEmpty() ? room.chat() : room.read();
  }

  private void gone(DataObject channel) {
    parts.book().find(channel.getString("id")).ifPresent(room -> parts.book().forget(room.chat()));
  }
}
