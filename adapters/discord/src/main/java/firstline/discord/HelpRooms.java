package firstline.discord;

import firstline.core.channel.Characters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room that a customer gets: a private thread where they asked, the one that they have already
 * if it is still there, or direct messages where there can be no thread.
 */
final class HelpRooms {
  private static final Logger log = LoggerFactory.getLogger(HelpRooms.class);
  private static final int PRIVATE_THREAD = 12;
  private static final int WEEK_IN_MINUTES = 7 * 24 * 60;
  private static final int MOST_NAME = 100;

  private final DiscordApi api;
  private final RoomBook book;

  /** Whoever presses twice gets one room: users share a few locks. */
  private final List<Object> locks = IntStream.range(0, 64).mapToObj(_ -> new Object()).toList();

  HelpRooms(DiscordApi api, RoomBook book) {
    this.api = api;
    this.book = book;
  }

  /** The room of whoever pressed or commanded; empty if none can be had. */
  Optional<Room> open(DataObject interaction) {
    var user = Updates.user(interaction);
    var id = user.getString("id");
    synchronized (locks.get(Math.floorMod(id.hashCode(), locks.size()))) {
      return existing(id, interaction.getString("guild_id"))
          .or(() -> thread(interaction, user))
          .or(() -> direct(id));
    }
  }

  private Optional<Room> existing(String user, String server) {
    return book.all(room -> room.kind() == Room.Kind.THREAD && room.owner().equals(user)).stream()
        .sorted(Comparator.comparing(Room::chat, Snowflake.BY_AGE).reversed())
        .filter(room -> isUsable(room, server))
        .findFirst()
        .filter(room -> added(room.chat(), user));
  }

  private boolean isUsable(Room room, String server) {
    return switch (api.get(Route.Channels.GET_CHANNEL.compile(room.chat()))) {
      case Answer.Given<DataObject>(var channel) ->
          server.equals(channel.getString("guild_id", "")) && isOpen(channel);
      case Answer.Declined<DataObject> no -> {
        if (Refusals.notToBeRead(no)) {
          book.forget(room.chat());
        }
        yield false;
      }
      case Answer.Lost<DataObject> _ -> false;
    };
  }

  /** An archived thread opens with the next message; a locked one was closed for good. */
  private static boolean isOpen(DataObject channel) {
    return Json.object(channel, "thread_metadata")
        .filter(metadata -> metadata.getBoolean("locked", false))
        .isEmpty();
  }

  private Optional<Room> thread(DataObject interaction, DataObject user) {
    if (interaction.getObject("channel").getInt("type", -1) != Servers.TEXT) {
      return Optional.empty();
    }
    var id = user.getString("id");
    var name = Json.text(user, "global_name").orElseGet(() -> user.getString("username", id));
    var title = Words.THREAD_NAME.in(Reply.locale(interaction), Characters.sound(name));
    var wanted =
        DataObject.empty()
            .put("name", Characters.shortened(title, MOST_NAME))
            .put("type", PRIVATE_THREAD)
            .put("invitable", false)
            .put("auto_archive_duration", WEEK_IN_MINUTES);
    var route = Route.Channels.CREATE_THREAD.compile(interaction.getString("channel_id"));
    return given(api.call(route, wanted), "a private thread")
        .map(made -> new Room(made.getString("id"), Room.Kind.THREAD, id, ""))
        .filter(room -> added(room.chat(), id))
        .map(this::kept);
  }

  private boolean added(String thread, String user) {
    return given(
            api.tell(Route.Channels.ADD_THREAD_MEMBER.compile(thread, user), null),
            "a place in a thread")
        .isPresent();
  }

  private Optional<Room> direct(String user) {
    var wanted = DataObject.empty().put("recipient_id", user);
    return given(api.call(Route.Self.CREATE_PRIVATE_CHANNEL.compile(), wanted), "direct messages")
        .map(channel -> kept(book.direct(channel.getString("id"), user)));
  }

  /** Written down at once: a customer may write there while we are away. */
  private Room kept(Room room) {
    book.add(room);
    book.write();
    return room;
  }

  private static <T> Optional<T> given(Answer<T> answer, String what) {
    return switch (answer) {
      case Answer.Given<T>(var value) -> Optional.of(value);
      case Answer.Declined<T> no -> {
        log.warn("{} cannot be had: {}", what, no);
        yield Optional.empty();
      }
      case Answer.Lost<T>(var why) -> {
        log.warn("{} cannot be had: {}", what, why);
        yield Optional.empty();
      }
    };
  }
}
