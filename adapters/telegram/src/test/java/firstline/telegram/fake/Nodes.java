package firstline.telegram.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Telegram's objects. */
final class Nodes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_UNDER_A_FILE = 1024;

  private Nodes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode message(long chat, int id, Instant at) {
    var message = object().put("message_id", id).put("date", at.getEpochSecond());
    message.set("chat", chat(chat));
    return message;
  }

  static ObjectNode chat(long id) {
    var chat = object().put("id", id).put("type", id < 0 ? "supergroup" : "private");
    return id < 0 ? chat.put("title", "Group") : chat.put("first_name", "Customer");
  }

  static ObjectNode user(long id, Chats.Customer customer) {
    return object()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", customer.name())
        .put("language_code", customer.language());
  }

  static ObjectNode bot() {
    return object()
        .put("id", FakeTelegram.BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Firstline")
        .put("username", FakeTelegram.BOT);
  }

  static ObjectNode member(String status) {
    var member = object().put("status", status);
    member.set("user", bot());
    return status.equals("kicked") ? member.put("until_date", 0) : member;
  }

  static ObjectNode update(String kind, ObjectNode content) {
    var update = object();
    update.set(kind, content);
    return update;
  }

  /** A file that was sent, as a message that says so, with what is under it. */
  static ObjectNode asText(String method, JsonNode request) {
    var kind = method.substring("send".length());
    var named = request.path(kind).asText();
    var caption = request.path("caption").asText();
    if (caption.length() > MOST_UNDER_A_FILE) {
      throw FakeRefusal.badRequest("message caption is too long");
    }
    var text = "[" + kind + (named.isEmpty() ? "" : " " + named) + "]";
    var message =
        object()
            .put("text", (text + " " + caption).strip())
            .put("parse_mode", request.path("parse_mode").asText())
            .put("message_thread_id", request.path("message_thread_id").asInt());
    message.set("reply_markup", markup(request.path("reply_markup")));
    return message;
  }

  /** Form data has buttons as a text. */
  private static JsonNode markup(JsonNode sent) {
    try {
      return sent.isTextual() ? JSON.readTree(sent.asText()) : sent;
    } catch (JsonProcessingException e) {
      throw FakeRefusal.badRequest("can't parse reply keyboard markup JSON object");
    }
  }
}
