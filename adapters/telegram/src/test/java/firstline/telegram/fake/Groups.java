package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What groups have beside messages: members, and topics where they are forums. */
public final class Groups {
  /** How a topic is. */
  public enum State {
    OPEN,
    CLOSED,
    DELETED
  }

  private final Chats chats;
  private final Map<Long, Map<Integer, State>> topics = new HashMap<>();
  private final Map<Long, Set<Long>> members = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  Groups(Chats chats) {
    this.chats = chats;
  }

  /** Makes a group. */
  public synchronized void make(long group, boolean forum, Long... users) {
    chats.exists(group);
    members.put(group, new HashSet<>(List.of(users)));
    if (forum) {
      topics.put(group, new LinkedHashMap<>());
    }
  }

  /** A user leaves, without a word. */
  public synchronized void leaves(long group, long user) {
    members.getOrDefault(group, new HashSet<>()).remove(user);
  }

  /** The topics of a group, in the order in which they were made. */
  public synchronized List<Integer> topics(long group) {
    return List.copyOf(topics.getOrDefault(group, Map.of()).keySet());
  }

  public synchronized State state(long group, int topic) {
    return topics.getOrDefault(group, Map.of()).getOrDefault(topic, State.DELETED);
  }

  public synchronized String name(int topic) {
    return names.getOrDefault(topic, "");
  }

  /** Somebody closes or deletes a topic by hand. */
  public synchronized void becomes(long group, int topic, State state) {
    topics.getOrDefault(group, new HashMap<>()).put(topic, state);
  }

  /** A member writes in a topic. */
  public int writes(long group, int topic, long user, String text) {
    return chats.writes(
        group,
        user,
        message ->
            message
                .put("text", text)
                .put("message_thread_id", topic)
                .put("is_topic_message", true));
  }

  /** A member sends a photo with words under it into a topic. */
  public int sendsPhoto(long group, int topic, long user, String caption) {
    return chats.writes(
        group,
        user,
        message -> {
          message
              .put("caption", caption)
              .put("message_thread_id", topic)
              .put("is_topic_message", true);
          message
              .putArray("photo")
              .addObject()
              .put("file_id", "photo-" + topic)
              .put("file_unique_id", "u" + topic)
              .put("width", 640)
              .put("height", 480)
              .put("file_size", 1_000);
        });
  }

  /** A member changes what they wrote into a topic. */
  public void edits(long group, int topic, long user, int message, String text) {
    chats.changes(
        group,
        user,
        message,
        changed ->
            changed
                .put("text", text)
                .put("message_thread_id", topic)
                .put("is_topic_message", true));
  }

  /** A member answers a message, where there are no topics. */
  public int answers(long group, int message, long user, String text) {
    return chats.writes(
        group,
        user,
        written -> {
          written.put("text", text);
          written.set("reply_to_message", Nodes.message(group, message, java.time.Instant.now()));
        });
  }

  synchronized void demandTopic(JsonNode request) {
    long group = request.path("chat_id").asLong();
    int topic = request.path("message_thread_id").asInt();
    if (topics.containsKey(group) && topic != 0) {
      switch (state(group, topic)) {
        case OPEN -> {}
        case CLOSED -> throw FakeRefusal.badRequest("TOPIC_CLOSED");
        case DELETED -> throw FakeRefusal.badRequest("message thread not found");
      }
    }
  }

  synchronized JsonNode describe(JsonNode request) {
    long group = request.path("chat_id").asLong();
    return Nodes.chat(group)
        .put("is_forum", topics.containsKey(group))
        .put("accent_color_id", 0)
        .put("max_reaction_count", 11);
  }

  synchronized JsonNode member(JsonNode request) {
    long group = request.path("chat_id").asLong();
    long user = request.path("user_id").asLong();
    boolean is = members.getOrDefault(group, Set.of()).contains(user);
    var member = Nodes.object().put("status", is ? "member" : "left");
    member.set("user", Nodes.user(user, new Chats.Customer("Somebody", "en")));
    return member;
  }

  JsonNode create(JsonNode request) {
    long group = request.path("chat_id").asLong();
    var name = request.path("name").asText();
    int id = chats.nextId(group);
    synchronized (this) {
      if (!topics.containsKey(group)) {
        throw FakeRefusal.badRequest("the chat is not a forum");
      }
      topics.get(group).put(id, State.OPEN);
      names.put(id, name);
    }
    return Nodes.object()
        .put("message_thread_id", id)
        .put("name", name)
        .put("icon_color", 7_322_096);
  }

  synchronized JsonNode change(JsonNode request, State state) {
    long group = request.path("chat_id").asLong();
    int topic = request.path("message_thread_id").asInt();
    if (state(group, topic) == State.DELETED) {
      throw FakeRefusal.badRequest("TOPIC_ID_INVALID");
    }
    if (state(group, topic) == state) {
      throw FakeRefusal.badRequest("TOPIC_NOT_MODIFIED");
    }
    topics.getOrDefault(group, new HashMap<>()).put(topic, state);
    return BooleanNode.TRUE;
  }
}
