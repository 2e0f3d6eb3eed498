package firstline.discord.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A fake of Discord with one server, and a way to act as its users. */
public final class FakeDiscord implements AutoCloseable {
  /** The token that the bot must show. */
  public static final String TOKEN = "fake.token.of-a-bot";

  /** A text channel of the server. */
  public static final String HELP_CHANNEL = FakeWorld.HELP_CHANNEL;

  /** A forum of the server. */
  public static final String HELP_FORUM = FakeWorld.HELP_FORUM;

  /** A text channel and a forum of staff's, and the role that staff have. */
  public static final String STAFF_CHANNEL = FakeWorld.STAFF_CHANNEL;

  public static final String STAFF_FORUM = FakeWorld.STAFF_FORUM;
  public static final String STAFF_ROLE = FakeWorld.STAFF_ROLE;

  private static final int COMMAND = 2;
  private static final int TYPING = 4;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeWorld world = new FakeWorld();
  private final FakeInteractions interactions = new FakeInteractions(world);
  private final Faults faults = new Faults();
  private final FakeServer rest;
  private final FakeGateway gateway;

  private FakeDiscord() throws IOException {
    rest = new FakeServer(threads, TOKEN, new FakeRest(world, interactions), faults);
    gateway = new FakeGateway(threads, TOKEN, world.bot(), world::server);
    world.tells(gateway::tell);
  }

  public static FakeDiscord start() {
    try {
      return new FakeDiscord();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI api() {
    return rest.uri();
  }

  public URI gatewayAddress() {
    return gateway.uri();
  }

  public FakeGateway gateway() {
    return gateway;
  }

  public Faults faults() {
    return faults;
  }

  private <T> T in(Supplier<T> act) {
    synchronized (world) {
      return act.get();
    }
  }

  public void clock(Instant time) {
    in(
        () -> {
          world.clock(time);
          return true;
        });
  }

  public void introduces(String user, String name) {
    in(
        () -> {
          world.introduces(user, name);
          return true;
        });
  }

  /** The room of somebody's direct messages. */
  public String direct(String user) {
    return in(() -> world.direct(user).id());
  }

  /** Writes into a room; comes back with the message's id. */
  public String says(String room, String user, String text) {
    return sends(room, user, DataObject.empty().put("content", text));
  }

  /** Sends a message with whatever it is to have. */
  public String sends(String room, String user, DataObject content) {
    return in(() -> world.says(world.room(room), world.user(user), content).getString("id"));
  }

  public void edits(String room, String message, String text) {
    in(
        () -> {
          var said = world.room(room);
          world.edits(said, said.message(message), DataObject.empty().put("content", text));
          return true;
        });
  }

  public void deletes(String room, String message) {
    in(
        () -> {
          world.deletes(world.room(room), message);
          return true;
        });
  }

  /**
   * Presses what has these words on it, on the newest message that has it.
   *
   * @return names the press
   * @throws IllegalStateException if there is no such thing
   */
  public String presses(String room, String user, String label) {
    return in(
        () -> {
          var where = world.room(room);
          var shown =
              where
                  .withLabel(label)
                  .orElseThrow(() -> new IllegalStateException("there is no [" + label + "]"));
          var key = shown.keys().get(shown.labels().indexOf(label));
          var message = where.message(shown.id());
          return press(where, user, message, key);
        });
  }

  /** Presses what carries a key, on a message; names it. */
  public String pressesKey(String room, String user, String message, String key) {
    return in(() -> press(world.room(room), user, world.room(room).message(message), key));
  }

  /** Chooses a command from the menu of a message; names it. */
  public String choosesOn(String room, String user, String message, String command) {
    return in(
        () -> {
          var where = world.room(room);
          var messages = DataObject.empty().put(message, where.message(message));
          var data =
              DataObject.empty()
                  .put("id", "1")
                  .put("name", command)
                  .put("type", 3)
                  .put("target_id", message)
                  .put("resolved", DataObject.empty().put("messages", messages));
          return interactions.happens(COMMAND, where, user, "en-US", data);
        });
  }

  /** Fills in the form that came as the answer to something; names it. */
  public String submits(String interaction, String user, String... words) {
    return in(() -> interactions.submits(interaction, user, List.of(words)));
  }

  /** The inputs of the form that came as the answer to something: label and what stands in it. */
  public List<String> inputs(String interaction) {
    return in(
        () ->
            interactions.inputs(interaction).stream()
                .map(input -> input.getString("label") + "=" + input.getString("value", ""))
                .toList());
  }

  /** Somebody has the role of staff from now on. */
  public void joinsStaff(String user) {
    in(() -> world.staff().add(user));
  }

  /** There is such a role, and somebody is a member who can have it. */
  public void hasRole(String role, String member) {
    in(
        () -> {
          world.roles().add(role);
          world.roles().joins(member);
          return true;
        });
  }

  /** Whether the bot may give and take roles. */
  public void allowsRoles(boolean may) {
    in(
        () -> {
          world.roles().allow(may);
          return true;
        });
  }

  /** How often the bot asked to give or take a role. */
  public int roleChanges() {
    return in(() -> world.roles().changes());
  }

  /** The roles that the bot has given to somebody. */
  public java.util.Set<String> rolesOf(String user) {
    return in(() -> world.roles().of(user));
  }

  /** A thread is deleted. */
  public void removesThread(String thread) {
    in(
        () -> {
          world.removes(thread);
          return true;
        });
  }

  /** A thread is archived, and locked if that is wanted. */
  public void archives(String thread, boolean locked) {
    in(
        () ->
            world
                .room(thread)
                .channel()
                .getObject("thread_metadata")
                .put("archived", true)
                .put("locked", locked));
  }

  /** Whether a thread is archived. */
  public boolean isArchived(String thread) {
    return in(
        () ->
            world
                .room(thread)
                .channel()
                .getObject("thread_metadata")
                .getBoolean("archived", false));
  }

  private String press(FakeRoom room, String user, DataObject message, String key) {
    var selection =
        Form.objects(message, "components").stream()
            .flatMap(row -> Form.objects(row, "components").stream())
            .filter(part -> part.getInt("type") == 3)
            .findFirst();
    var data = DataObject.empty().put("component_type", selection.isPresent() ? 3 : 2);
    if (selection.isPresent()) {
      data.put("custom_id", selection.get().getString("custom_id"));
      data.put("values", DataArray.empty().add(key));
    } else {
      data.put("custom_id", key);
    }
    return interactions.presses(room, user, message, data);
  }

  /** Gives a command without options from a client in a language; names it. */
  public String commandsIn(String locale, String room, String user, String name) {
    return in(
        () ->
            interactions.happens(
                COMMAND, world.room(room), user, locale, command(name, "", "", false)));
  }

  /** Gives a command with its one option, or none if that is empty; names it. */
  public String commands(String room, String user, String name, String option, Object value) {
    return in(
        () -> {
          var data = command(name, option, value, false);
          return interactions.happens(COMMAND, world.room(room), user, "en-US", data);
        });
  }

  /** Types into a command's option; names it. */
  public String types(String room, String user, String locale, String name, String typed) {
    return in(
        () -> {
          var data = command(name, "problem", typed, true);
          return interactions.happens(TYPING, world.room(room), user, locale, data);
        });
  }

  private DataObject command(String name, String option, Object value, boolean focused) {
    var data = DataObject.empty().put("id", world.id()).put("name", name).put("type", 1);
    if (option.isEmpty()) {
      return data;
    }
    var given = DataObject.empty().put("name", option).put("value", value).put("focused", focused);
    if (option.equals("channel")) {
      var channel = world.room(value.toString()).channel();
      var channels = DataObject.empty().put(value.toString(), channel);
      data.put("resolved", DataObject.empty().put("channels", channels));
    }
    return data.put(
        "options", DataArray.empty().add(given.put("type", option.equals("channel") ? 7 : 3)));
  }

  /** How something was acknowledged, by Discord's number; 0 if it was not yet. */
  public int answer(String interaction) {
    return in(() -> interactions.answer(interaction));
  }

  /** What was suggested while typing: name and value. */
  public List<String> suggestions(String interaction) {
    return in(
        () ->
            interactions.choices(interaction).stream(DataArray::getObject)
                .map(choice -> choice.getString("name") + "=" + choice.getString("value"))
                .toList());
  }

  /** Whether an announced answer has come as that. */
  public boolean isFilled(String interaction) {
    return in(() -> interactions.isFilled(interaction));
  }

  /** Sends a file; comes back with the message's id. */
  public String sendsFile(String room, String user, String name, String mime, String content) {
    return in(
        () -> {
          var file =
              DataObject.empty()
                  .put("id", world.keep(content))
                  .put("filename", name)
                  .put("content_type", mime)
                  .put("size", content.length());
          var url = rest.uri().resolve("/files/" + file.getString("id")).toString();
          file.put("url", url).put("proxy_url", url);
          var message = DataObject.empty().put("attachments", DataArray.empty().add(file));
          return world.says(world.room(room), world.user(user), message).getString("id");
        });
  }

  /** How many messages stand in a room. */
  public int count(String room) {
    return in(() -> world.room(room).count());
  }

  /** Makes a post in a forum; comes back with its room. */
  public String posts(String forum, String user, String title, String text) {
    return in(
        () -> {
          var post = world.opensThread(world.room(forum), user, 11, title);
          var content = DataObject.empty().put("id", post.id()).put("content", text);
          world.says(post, world.user(user), content);
          return post.id();
        });
  }

  /** What the bot showed in a room, in its order; an edit shows the message once more. */
  public List<Shown> log(String room) {
    return in(() -> List.copyOf(world.room(room).log()));
  }

  /** The roles that messages in a room call, in their order; what may call nobody does not. */
  public List<String> called(String room) {
    return in(
        () ->
            world.room(room).messages().stream()
                .flatMap(message -> Form.called(message).stream())
                .toList());
  }

  public int typing(String room) {
    return in(() -> world.room(room).typing());
  }

  /** Who was brought into a thread. */
  public List<String> members(String room) {
    return in(() -> List.copyOf(world.room(room).members()));
  }

  /** Whether the user of a room takes no messages. */
  public void shuts(String room, boolean shut) {
    in(
        () -> {
          world.room(room).shut(shut);
          return true;
        });
  }

  /** The names of the listed commands. */
  public List<String> commands() {
    return in(
        () ->
            world.commands().stream(DataArray::getObject)
                .map(command -> command.getString("name"))
                .toList());
  }

  @Override
  public void close() {
    try {
      gateway.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      rest.close();
      threads.shutdownNow();
    }
  }
}
