package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;

/** The Bot API's methods, as many as a support bot needs. */
final class FakeMethods {
  private static final JsonNode TRUE = BooleanNode.TRUE;

  private final Chats chats;
  private final Groups groups;
  private final FakeQueue queue;
  private String webhook = "";
  private String webhookError = "";
  private int webhookErrors;

  FakeMethods(Chats chats, Groups groups, FakeQueue queue) {
    this.chats = chats;
    this.groups = groups;
    this.queue = queue;
  }

  JsonNode call(String method, JsonNode request) {
    return switch (method) {
      case "getme" -> Nodes.bot().put("can_join_groups", true);
      case "getupdates" -> updates(request);
      case "setwebhook" -> webhook(request.path("url").asText());
      case "deletewebhook" -> webhook("");
      case "getwebhookinfo" -> webhookInfo();
      case "setmycommands" -> TRUE;
      case "sendchataction" -> {
        chats.reachable(request);
        yield TRUE;
      }
      case "sendmessage" -> {
        groups.demandTopic(request);
        yield message(request, chats.reachable(request).send(request));
      }
      case "sendphoto",
          "senddocument",
          "sendvoice",
          "sendvideo",
          "sendsticker",
          "sendanimation" -> {
        groups.demandTopic(request);
        yield message(request, chats.reachable(request).send(Nodes.asText(method, request)));
      }
      case "getchat" -> groups.describe(request);
      case "getchatmember" -> groups.member(request);
      case "createforumtopic" -> groups.create(request);
      case "closeforumtopic" -> groups.change(request, Groups.State.CLOSED);
      case "reopenforumtopic" -> groups.change(request, Groups.State.OPEN);
      case "editmessagetext" -> message(request, chats.reachable(request).edit(request));
      case "deletemessage" -> {
        chats.reachable(request).delete(request.path("message_id").asInt());
        yield TRUE;
      }
      case "answercallbackquery" -> {
        chats.answered(request.path("callback_query_id").asText(), request.path("text").asText());
        yield TRUE;
      }
      case "getfile" -> chats.describeFile(request.path("file_id").asText());
      default -> throw new FakeRefusal(404, "Not Found: method not found");
    };
  }

  private synchronized JsonNode webhook(String address) {
    webhook = address;
    return TRUE;
  }

  private synchronized JsonNode webhookInfo() {
    var info = Nodes.object().put("url", webhook).put("has_custom_certificate", false);
    info.put("pending_update_count", queue.waiting());
    if (!webhookError.isEmpty()) {
      info.put("last_error_date", ++webhookErrors).put("last_error_message", webhookError);
    }
    return info;
  }

  /** From now on Telegram fails, again and again, to bring updates; not any more if empty. */
  synchronized void webhookFails(String why) {
    webhookError = why;
  }

  private JsonNode updates(JsonNode request) {
    synchronized (this) {
      if (!webhook.isEmpty()) {
        throw new FakeRefusal(409, "Conflict: can't use getUpdates method while webhook is active");
      }
    }
    try {
      return queue.take(
          request.path("offset").asInt(),
          request.path("limit").asInt(100),
          Duration.ofSeconds(request.path("timeout").asInt()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FakeRefusal(500, "Internal Server Error: closing");
    }
  }

  private JsonNode message(JsonNode request, Shown shown) {
    var message = chats.message(request.path("chat_id").asLong(), shown);
    message.set("from", Nodes.bot());
    return message;
  }
}
