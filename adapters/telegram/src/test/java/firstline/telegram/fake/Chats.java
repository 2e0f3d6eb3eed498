package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Customers and their chats. Every chat that is written in exists; groups have negative ids. */
public final class Chats {
  private final FakeQueue queue;
  private final Map<Long, FakeChat> chats = new HashMap<>();
  private final Set<Long> blocked = new HashSet<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final List<String> answered = new ArrayList<>();
  private final List<String> toasts = new ArrayList<>();
  private final Map<Long, Customer> people = new HashMap<>();
  private Instant now = Instant.now();
  private int changes;
  private int presses;

  Chats(FakeQueue queue) {
    this.queue = queue;
  }

  /** From now on it is this time in updates. */
  public synchronized void clock(Instant instant) {
    now = instant;
  }

  /** A customer as the platform shows them; {@code language} is their client's. */
  record Customer(String name, String language) {}

  /** From now on a customer has this name and a client in this language. */
  public synchronized void introduces(long user, String name, String language) {
    people.put(user, new Customer(name, language));
  }

  /** A customer writes in the chat with the bot. */
  public int says(long user, String text) {
    return writes(user, user, message -> message.put("text", text));
  }

  /**
   * Somebody writes in a chat.
   *
   * @param fill puts the content into the message
   * @return the message's id
   */
  public synchronized int writes(long chat, long user, Consumer<ObjectNode> fill) {
    var message = header(chat, chat(chat).nextId());
    message.set("from", user(user));
    fill.accept(message);
    queue.add(Nodes.update("message", message));
    return message.path("message_id").asInt();
  }

  /** A customer sends a file; it can be fetched by {@code id}. */
  public int sendsDocument(long user, String id, String name, byte[] content) {
    synchronized (this) {
      files.put("documents/" + id, content);
    }
    return writes(
        user,
        user,
        message ->
            message
                .putObject("document")
                .put("file_id", id)
                .put("file_unique_id", "u" + id)
                .put("file_name", name)
                .put("mime_type", "text/plain")
                .put("file_size", content.length));
  }

  /** A customer changes a message. */
  public void edits(long user, int id, String text) {
    changes(user, user, id, message -> message.put("text", text));
  }

  /** Somebody changes a message in a chat; each change is a second later than the one before. */
  synchronized void changes(long chat, long user, int id, Consumer<ObjectNode> fill) {
    var message = header(chat, id).put("edit_date", now.getEpochSecond() + changes++);
    message.set("from", user(user));
    fill.accept(message);
    queue.add(Nodes.update("edited_message", message));
  }

  /**
   * Presses a button in a chat, on the newest message that has it.
   *
   * @return the id that the press must be answered under
   * @throws IllegalStateException if no such button is there
   */
  public synchronized String presses(long chat, long user, String label) {
    var message =
        chat(chat)
            .newestWith(label)
            .orElseThrow(() -> new IllegalStateException("no button [" + label + "]"));
    var button =
        message.buttons().stream().filter(b -> b.label().equals(label)).findFirst().orElseThrow();
    return presses(chat, user, message.id(), button.data().orElseThrow());
  }

  /** Presses a button with some data, whether it is there or not. */
  public synchronized String presses(long chat, long user, int messageId, String data) {
    var id = "press-" + ++presses;
    var press = Nodes.object().put("id", id).put("chat_instance", "1").put("data", data);
    press.set("from", user(user));
    press.set("message", header(chat, messageId).put("text", "a message"));
    queue.add(Nodes.update("callback_query", press));
    return id;
  }

  /** A customer blocks the bot, or lets it in again. */
  public synchronized void blocks(long user, boolean blocks) {
    if (blocks) {
      blocked.add(user);
    } else {
      blocked.remove(user);
    }
    var change = Nodes.object().put("date", now.getEpochSecond());
    change.set("chat", Nodes.chat(user));
    change.set("from", user(user));
    change.set("old_chat_member", Nodes.member(blocks ? "member" : "kicked"));
    change.set("new_chat_member", Nodes.member(blocks ? "kicked" : "member"));
    queue.add(Nodes.update("my_chat_member", change));
  }

  /** Any update; its id is put in. */
  public void update(ObjectNode update) {
    queue.add(update);
  }

  /** What the bot's messages in a chat are now, oldest first. */
  public synchronized List<Shown> shown(long chat) {
    return chat(chat).standing();
  }

  /** Everything the bot sent or changed in a chat, in order. */
  public synchronized List<Shown> log(long chat) {
    return chat(chat).log();
  }

  /** The presses that were answered. */
  public synchronized List<String> answeredPresses() {
    return List.copyOf(answered);
  }

  /** What was said to whoever pressed, in the order of the presses' answers; empty for nothing. */
  public synchronized List<String> toasts() {
    return List.copyOf(toasts);
  }

  synchronized void answered(String press, String words) {
    answered.add(press);
    toasts.add(words);
  }

  synchronized int nextId(long chat) {
    return chat(chat).nextId();
  }

  synchronized FakeChat reachable(JsonNode request) {
    long id = request.path("chat_id").asLong();
    if (blocked.contains(id)) {
      throw new FakeRefusal(403, "Forbidden: bot was blocked by the user");
    }
    if (!chats.containsKey(id)) {
      throw FakeRefusal.badRequest("chat not found");
    }
    return chat(id);
  }

  /** Lets a chat exist in which nobody has written yet. */
  public synchronized void exists(long chat) {
    chat(chat);
  }

  synchronized Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  synchronized JsonNode describeFile(String id) {
    var content = files.get("documents/" + id);
    if (content == null) {
      throw FakeRefusal.badRequest("wrong file_id or the file is temporarily unavailable");
    }
    return Nodes.object()
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_size", content.length)
        .put("file_path", "documents/" + id);
  }

  synchronized ObjectNode message(long chat, Shown shown) {
    return header(chat, shown.id()).put("text", shown.text());
  }

  private FakeChat chat(long id) {
    return chats.computeIfAbsent(id, _ -> new FakeChat());
  }

  private ObjectNode header(long chat, int id) {
    return Nodes.message(chat, id, now);
  }

  private ObjectNode user(long id) {
    return Nodes.user(id, people.getOrDefault(id, new Customer("Customer", "en")));
  }
}
