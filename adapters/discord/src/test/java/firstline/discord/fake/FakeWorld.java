package firstline.discord.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Everybody and everything there is. Guarded by itself. */
final class FakeWorld {
  static final String BOT = "700000000000000001";
  static final String SERVER = "800000000000000001";
  static final String HELP_CHANNEL = "820000000000000001";
  static final String HELP_FORUM = "820000000000000002";
  static final String STAFF_CHANNEL = "820000000000000003";
  static final String STAFF_FORUM = "820000000000000004";
  static final String STAFF_ROLE = "810000000000000001";

  private final Ids ids = new Ids();
  private final Map<String, FakeRoom> rooms = new HashMap<>();
  private final Map<String, FakeRoom> directs = new HashMap<>();
  private final Map<String, DataObject> users = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final java.util.Set<String> staff = new java.util.HashSet<>();
  private final List<DataObject> threads = new ArrayList<>();
  private final FakeRoles roles = new FakeRoles();
  private DataArray commands = DataArray.empty();
  private BiConsumer<String, DataObject> teller = (_, _) -> {};
  private Instant now = Instant.now();

  FakeWorld() {
    for (var channel : channels()) {
      rooms.put(channel.getString("id"), new FakeRoom(channel));
    }
  }

  private static List<DataObject> channels() {
    return List.of(
        channel(HELP_CHANNEL, 0, "help"),
        channel(HELP_FORUM, 15, "questions"),
        channel(STAFF_CHANNEL, 0, "staff"),
        channel(STAFF_FORUM, 15, "staff-forum"));
  }

  private static DataObject channel(String id, int type, String name) {
    return DataObject.empty()
        .put("id", id)
        .put("type", type)
        .put("name", name)
        .put("guild_id", SERVER)
        .put("position", type)
        .put("permission_overwrites", DataArray.empty());
  }

  FakeRoles roles() {
    return roles;
  }

  /** The servers that the bot is in. */
  DataArray servers() {
    return DataArray.empty().add(DataObject.empty().put("id", SERVER).put("name", "Server"));
  }

  /** Whom the gateway tells what happens. */
  void tells(BiConsumer<String, DataObject> whom) {
    teller = whom;
  }

  void tell(String type, DataObject payload) {
    teller.accept(type, payload);
  }

  void clock(Instant time) {
    now = time;
  }

  String id() {
    return ids.next();
  }

  DataObject bot() {
    return user(BOT, "helper").put("bot", true);
  }

  private static DataObject user(String id, String name) {
    return DataObject.empty()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0")
        .put("avatar", null)
        .put("global_name", null);
  }

  DataObject user(String id) {
    return users.computeIfAbsent(id, _ -> user(id, "user" + id));
  }

  void introduces(String id, String name) {
    users.put(id, user(id, name).put("global_name", name));
  }

  /** The server as the gateway tells it at the beginning. */
  DataObject server() {
    var everyone =
        DataObject.empty()
            .put("id", SERVER)
            .put("name", "@everyone")
            .put("color", 0)
            .put("colors", DataObject.empty().put("primary_color", 0))
            .put("hoist", false)
            .put("position", 0)
            .put("permissions", "0")
            .put("managed", false)
            .put("mentionable", false);
    var self = DataObject.empty().put("user", bot()).put("roles", DataArray.empty());
    return DataObject.empty()
        .put("id", SERVER)
        .put("name", "Server")
        .put("owner_id", "1")
        .put("member_count", 1)
        .put("roles", DataArray.empty().add(everyone))
        .put("members", DataArray.empty().add(self.put("joined_at", now.toString())))
        .put("channels", DataArray.fromCollection(channels()))
        .put("threads", DataArray.fromCollection(threads))
        .put("emojis", DataArray.empty())
        .put("stickers", DataArray.empty())
        .put("voice_states", DataArray.empty())
        .put("presences", DataArray.empty())
        .put("guild_scheduled_events", DataArray.empty())
        .put("stage_instances", DataArray.empty())
        .put("features", DataArray.empty())
        .put("afk_timeout", 300)
        .put("verification_level", 0)
        .put("default_message_notifications", 0)
        .put("explicit_content_filter", 0)
        .put("mfa_level", 0)
        .put("nsfw_level", 0)
        .put("premium_tier", 0)
        .put("preferred_locale", "en-US");
  }

  FakeRoom room(String id) {
    var room = rooms.get(id);
    if (room == null) {
      throw FakeRefusal.unknown("Channel", 10_003);
    }
    return room;
  }

  FakeRoom direct(String user) {
    return directs.computeIfAbsent(
        user,
        _ -> {
          var channel =
              DataObject.empty()
                  .put("id", ids.next())
                  .put("type", 1)
                  .put("recipients", DataArray.empty().add(user(user)));
          return keep(new FakeRoom(channel));
        });
  }

  private FakeRoom keep(FakeRoom room) {
    rooms.put(room.id(), room);
    return room;
  }

  /** Keeps a file under an id. */
  String keep(String content) {
    var id = ids.next();
    files.put(id, content);
    return id;
  }

  Optional<String> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  void lists(DataArray all) {
    commands = all;
  }

  DataArray commands() {
    return commands;
  }

  /** A message by somebody, with whatever a message has. */
  DataObject message(FakeRoom room, DataObject author, DataObject content) {
    var message =
        DataObject.empty()
            .put("id", ids.next())
            .put("channel_id", room.id())
            .put("author", author)
            .put("type", 0)
            .put("content", "")
            .put("timestamp", now.toString())
            .put("edited_timestamp", null)
            .put("attachments", DataArray.empty())
            .put("embeds", DataArray.empty())
            .put("mentions", DataArray.empty())
            .put("mention_roles", DataArray.empty())
            .put("mention_everyone", false)
            .put("tts", false)
            .put("pinned", false)
            .put("components", DataArray.empty());
    content.keys().forEach(key -> message.put(key, content.opt(key).orElse(null)));
    return message;
  }

  /** Somebody says something, and the gateway tells it. */
  DataObject says(FakeRoom room, DataObject author, DataObject content) {
    var message = message(room, author, content);
    Form.objects(message, "embeds").forEach(embed -> embed.put("type", "rich"));
    room.add(message);
    tell("MESSAGE_CREATE", told(room, message));
    return message;
  }

  DataObject botSays(FakeRoom room, DataObject asked) {
    Form.check(asked);
    var message = says(room, bot(), asked);
    room.log().add(Form.shown(message, false));
    return message;
  }

  DataObject botEdits(FakeRoom room, DataObject message, DataObject asked) {
    Form.check(asked);
    edits(room, message, asked);
    room.log().add(Form.shown(message, false));
    return message;
  }

  void edits(FakeRoom room, DataObject message, DataObject change) {
    change.keys().forEach(key -> message.put(key, change.opt(key).orElse(null)));
    Form.objects(message, "embeds").forEach(embed -> embed.put("type", "rich"));
    message.put("edited_timestamp", now.toString());
    tell("MESSAGE_UPDATE", told(room, message));
  }

  void deletes(FakeRoom room, String message) {
    room.remove(message);
    var gone = DataObject.empty().put("id", message).put("channel_id", room.id());
    tell("MESSAGE_DELETE", room.isInServer() ? gone.put("guild_id", SERVER) : gone);
  }

  private DataObject told(FakeRoom room, DataObject message) {
    var told = DataObject.fromJson(message.toJson());
    if (!room.isInServer()) {
      return told;
    }
    var member = member(message.getObject("author").getString("id"));
    return told.put("guild_id", SERVER).put("member", member.remove("user"));
  }

  DataObject botOpensThread(FakeRoom parent, DataObject asked) {
    boolean inForum = parent.channel().getInt("type") == 15;
    if (inForum == asked.isNull("message")) {
      throw FakeRefusal.form("a forum's thread, and only that, begins with a message");
    }
    var room = opensThread(parent, BOT, asked.getInt("type", 11), asked.getString("name"));
    if (inForum) {
      botSays(room, asked.getObject("message").put("id", room.id()));
    }
    return room.channel();
  }

  /** A thread below a message has the message's id. */
  DataObject botOpensThread(FakeRoom parent, String message, DataObject asked) {
    parent.message(message);
    if (rooms.containsKey(message)) {
      throw new FakeRefusal(400, 160_004, "A thread has already been created for this message");
    }
    return opensThread(parent, BOT, 11, asked.getString("name"), message).channel();
  }

  /** A thread is deleted, with all that was said in it. */
  void removes(String thread) {
    var gone = rooms.remove(thread);
    if (gone != null) {
      tell("THREAD_DELETE", DataObject.fromJson(gone.channel().toJson()));
    }
  }

  /** Who of the server has the role of staff. */
  java.util.Set<String> staff() {
    return staff;
  }

  DataObject member(String user) {
    var roles = DataArray.empty();
    return DataObject.empty()
        .put("user", user(user))
        .put("roles", staff.contains(user) ? roles.add(STAFF_ROLE) : roles)
        .put("joined_at", "2020-01-01T00:00:00Z");
  }

  FakeRoom opensThread(FakeRoom parent, String owner, int type, String name) {
    return opensThread(parent, owner, type, name, ids.next());
  }

  private FakeRoom opensThread(FakeRoom parent, String owner, int type, String name, String id) {
    var channel =
        channel(id, type, name)
            .put("parent_id", parent.id())
            .put("owner_id", owner)
            .put("message_count", 0)
            .put("member_count", 1)
            .put("rate_limit_per_user", 0)
            .put(
                "thread_metadata",
                DataObject.empty()
                    .put("archived", false)
                    .put("locked", false)
                    .put("invitable", false)
                    .put("auto_archive_duration", 10_080)
                    .put("archive_timestamp", now.toString())
                    .put("create_timestamp", now.toString()));
    threads.add(channel);
    tell("THREAD_CREATE", DataObject.fromJson(channel.toJson()).put("newly_created", true));
    return keep(new FakeRoom(channel));
  }
}
