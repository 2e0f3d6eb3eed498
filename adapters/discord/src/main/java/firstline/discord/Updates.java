package firstline.discord;

import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Event;
import firstline.core.conversation.Masking;
import firstline.core.conversation.Person;
import firstline.core.port.Inbound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Maps what Discord tells to what came in, whether the gateway told it or the history. The same
 * payload gives the same event.
 */
final class Updates {
  /** The source of everything that comes in here. */
  static final String SOURCE = "discord";

  private static final Set<Integer> WRITTEN = Set.of(0, 19);
  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_-]{1,32})(?:\\s+(.*))?", Pattern.DOTALL);

  private final Bot me;
  private final People people;
  private final Optional<StaffUpdates> staff;

  Updates(Bot me, People people) {
    this(me, people, Optional.empty());
  }

  /**
   * @param staff reads what is written in staff's threads
   */
  Updates(Bot me, People people, Optional<StaffUpdates> staff) {
    this.me = me;
    this.people = people;
    this.staff = staff;
  }

  /** What a message says; empty if it is not for us. */
  Optional<Inbound> message(DataObject message, Room room) {
    if (room.kind() == Room.Kind.STAFF) {
      return staff.flatMap(updates -> updates.message(message, room));
    }
    if (!Written.byPerson(message) || !WRITTEN.contains(message.getInt("type", 0))) {
      return Optional.empty();
    }
    if (!isForUs(message, room)) {
      return Optional.empty();
    }
    var text = Written.words(message, me);
    var attachments = Attachments.of(message);
    var given = COMMAND.matcher(text);
    var at = instant(message.getString("timestamp"));
    Event event;
    if (attachments.isEmpty() && given.matches()) {
      event = commanded(at, given.group(1), Optional.ofNullable(given.group(2)).orElse(""));
    } else {
      var masked = Masking.mask(text);
      event =
          new Event.Said(
              at,
              message.getString("id"),
              masked.text(),
              attachments,
              Optional.empty(),
              Written.isForwarded(message),
              masked.found());
    }
    return Optional.of(inbound(message.getString("id"), room, author(message), event));
  }

  /** What was changed in a message; empty if nothing that was written. */
  Optional<Inbound> edit(DataObject message, Room room) {
    if (room.kind() == Room.Kind.STAFF) {
      return staff.flatMap(updates -> updates.edit(message, room));
    }
    if (!Written.byPerson(message) || message.isNull("edited_timestamp")) {
      return Optional.empty();
    }
    var text = Written.words(message, me);
    if (text.isBlank() || !isForUs(message, room)) {
      return Optional.empty();
    }
    var when = message.getString("edited_timestamp");
    var masked = Masking.mask(text);
    var id = message.getString("id");
    return Optional.of(
        inbound(
            "edit-" + id + "-" + when,
            room,
            author(message),
            new Event.Edited(instant(when), id, masked.text(), masked.found())));
  }

  /** A message was taken back; empty where that means nothing. */
  Optional<Inbound> withdrawal(String message, Room room, Instant at) {
    if (room.kind() == Room.Kind.STAFF) {
      return staff.flatMap(updates -> updates.withdrawal(message, room, at));
    }
    return Optional.of(
        new Inbound(
            SOURCE,
            "delete-" + message,
            room.address(),
            Optional.empty(),
            Optional.empty(),
            new Event.Withdrew(at, message)));
  }

  /** A button was pressed, or something selected. */
  Inbound press(DataObject interaction, Room room, Instant at) {
    var data = interaction.getObject("data");
    var key = Json.texts(data, "values").stream().findFirst().orElse(data.getString("custom_id"));
    Event event =
        ChoiceKey.decode(key)
            .<Event>map(choice -> new Event.Pressed(at, choice))
            .orElseGet(() -> new Event.PressedUnknown(at, key));
    return inbound(interaction.getString("id"), room, presser(interaction), event);
  }

  /** A command was given. */
  Inbound command(DataObject interaction, Room room, Instant at) {
    var id = interaction.getString("id");
    var given = Given.of(interaction.getObject("data"));
    Event event =
        given.asks() ? asked(at, id, given.words()) : commanded(at, given.event(), given.words());
    return inbound(id, room, presser(interaction), event);
  }

  /** Somebody asked for a room of their own and is there now. */
  Inbound greeting(DataObject interaction, Room room, Instant at) {
    var event = new Event.Commanded(at, "start", "");
    return inbound(interaction.getString("id"), room, presser(interaction), event);
  }

  private static Event asked(Instant at, String id, String words) {
    var masked = Masking.mask(words);
    return new Event.Said(
        at, id, masked.text(), List.of(), Optional.empty(), false, masked.found());
  }

  private static Event commanded(Instant at, String name, String argument) {
    return new Event.Commanded(
        at, name.toLowerCase(Locale.ROOT), Masking.mask(argument.strip()).text());
  }

  /**
   * In a thread our team may talk, too, and in a forum everybody: of a post we hear the beginning
   * and what its owner says to us.
   */
  private boolean isForUs(DataObject message, Room room) {
    return switch (room.kind()) {
      case DIRECT -> true;
      case THREAD -> isByOwner(message, room);
      case POST ->
          isByOwner(message, room)
              && (message.getString("id").equals(room.chat()) || isToUs(message));
      case FORUM, STAFF -> false;
    };
  }

  private static boolean isByOwner(DataObject message, Room room) {
    return message.getObject("author").getString("id").equals(room.owner());
  }

  private boolean isToUs(DataObject message) {
    boolean mentioned =
        Json.objects(message, "mentions").stream()
            .anyMatch(user -> user.getString("id").equals(me.id()));
    return mentioned
        || Json.object(message, "referenced_message")
            .flatMap(answered -> Json.object(answered, "author"))
            .filter(author -> author.getString("id").equals(me.id()))
            .isPresent();
  }

  private Person author(DataObject message) {
    return people.person(message.getObject("author"));
  }

  private Person presser(DataObject interaction) {
    return people.person(user(interaction));
  }

  /** Who pressed or commanded: in a server a member, else just a user. */
  static DataObject user(DataObject interaction) {
    return Json.object(interaction, "member")
        .flatMap(member -> Json.object(member, "user"))
        .orElseGet(() -> interaction.getObject("user"));
  }

  private static Inbound inbound(String key, Room room, Person person, Event event) {
    return new Inbound(SOURCE, key, room.address(), Optional.empty(), Optional.of(person), event);
  }

  private static Instant instant(String timestamp) {
    return OffsetDateTime.parse(timestamp).toInstant();
  }
}
