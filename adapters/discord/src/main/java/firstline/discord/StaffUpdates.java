package firstline.discord;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.port.Inbound;
import firstline.core.staffroom.Handing;
import firstline.core.turn.StaffEntrance;
import firstline.core.turn.StaffEntrance.Act;
import firstline.core.turn.StaffEntrance.Entry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What staff do in their threads, as events of the conversations that these are about. */
final class StaffUpdates {
  private static final Set<Integer> WRITTEN = Set.of(0, 19);

  private final StaffChannel channel;
  private final StaffEntrance entrance;
  private final StaffPeople people;

  StaffUpdates(StaffChannel channel, StaffEntrance entrance, StaffPeople people) {
    this.channel = channel;
    this.entrance = entrance;
    this.people = people;
  }

  /** What a message in a thread says; empty if nobody of staff wrote it, or nothing. */
  Optional<Inbound> message(DataObject message, Room room) {
    if (!Written.byPerson(message)
        || Written.isForwarded(message)
        || !WRITTEN.contains(message.getInt("type", 0))) {
      return Optional.empty();
    }
    var author = message.getObject("author");
    if (!people.isStaff(author.getString("id"), Json.object(message, "member"))) {
      return Optional.empty();
    }
    var at = OffsetDateTime.parse(message.getString("timestamp")).toInstant();
    var text = message.getString("content", "");
    var files = Handing.of(Channel.DISCORD, Attachments.of(message));
    var entry =
        enter(
            author,
            message.getString("id"),
            at,
            new ConversationId(room.owner()),
            (when, agent) -> firstline.core.staffroom.Written.event(when, agent, text, files));
    return entry instanceof Entry.Enters(var inbound) ? Optional.of(inbound) : Optional.empty();
  }

  /** What was changed in a message of staff's; empty if nothing that was written. */
  Optional<Inbound> edit(DataObject message, Room room) {
    if (!Written.byPerson(message)
        || message.isNull("edited_timestamp")
        || !WRITTEN.contains(message.getInt("type", 0))) {
      return Optional.empty();
    }
    var author = message.getObject("author");
    if (!people.isStaff(author.getString("id"), Json.object(message, "member"))) {
      return Optional.empty();
    }
    var when = message.getString("edited_timestamp");
    var id = message.getString("id");
    var text = message.getString("content", "");
    var origin = new Event.Origin(channel.room(), id);
    var entry =
        enter(
            author,
            "edit-" + id + "-" + when,
            OffsetDateTime.parse(when).toInstant(),
            new ConversationId(room.owner()),
            (at, agent) -> firstline.core.staffroom.Written.changed(at, agent, origin, text));
    return entry instanceof Entry.Enters(var inbound) ? Optional.of(inbound) : Optional.empty();
  }

  /** A message in a thread of staff's is gone. */
  Optional<Inbound> withdrawal(String message, Room room, Instant at) {
    return entrance.withdrawn(
        channel.room(), "delete-" + message, message, new ConversationId(room.owner()), at);
  }

  /** Whether whoever pressed or commanded is staff. */
  boolean isStaff(DataObject interaction) {
    var user = Updates.user(interaction).getString("id");
    return people.isStaff(user, Json.object(interaction, "member"));
  }

  /** Something was pressed, commanded or typed into a form. */
  Entry act(
      DataObject interaction,
      String key,
      Instant at,
      ConversationId conversation,
      BiFunction<Instant, Agent, Optional<Event.FromStaff>> event) {
    return enter(Updates.user(interaction), key, at, conversation, event);
  }

  private Entry enter(
      DataObject user,
      String key,
      Instant at,
      ConversationId conversation,
      BiFunction<Instant, Agent, ? extends Optional<? extends Event>> event) {
    var id = user.getString("id");
    var name = Json.text(user, "global_name").orElseGet(() -> user.getString("username", id));
    var act = new Act(channel.room(), Channel.DISCORD, id, name, key, at);
    return entrance.enter(act, conversation, event);
  }
}
