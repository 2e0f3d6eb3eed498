package firstline.launcher.doctor;

import firstline.launcher.settings.Settings;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks Telegram about the group in which staff work, and what the bot may do there. */
final class TelegramStaffCall {
  private static final String WHAT = "telegram staff";

  private final JsonCall api;
  private final String bot;
  private final long chat;

  TelegramStaffCall(Settings.Telegram settings, long chat) {
    var token = settings.token().reveal();
    this.api =
        new JsonCall(settings.api().toString().replaceFirst("/+$", "") + "/bot" + token, Map.of());
    this.bot = token.split(":", 2)[0];
    this.chat = chat;
  }

  Finding ask() throws InterruptedException {
    try {
      var group = api.get("/getChat?chat_id=" + chat);
      return group.isGood() ? asMember(group.body().path("result")) : unknown(group.body());
    } catch (IOException e) {
      return Finding.bad(
          WHAT, "Telegram could not be asked (" + e.getClass().getSimpleName() + ")");
    }
  }

  private Finding unknown(JsonNode answer) {
    var moved = answer.path("parameters").path("migrate_to_chat_id");
    if (moved.isNumber()) {
      return bad("the group has become a supergroup with another id: " + moved.asLong());
    }
    return bad("Telegram says: " + answer.path("description").asString("") + "; add the bot");
  }

  private Finding asMember(JsonNode group) throws IOException, InterruptedException {
    var type = group.path("type").asString("");
    var title = group.path("title").asString("");
    if (!type.equals("group") && !type.equals("supergroup")) {
      return bad("this is the id of a " + type + "; it wants that of a group");
    }
    var asked = api.get("/getChatMember?chat_id=" + chat + "&user_id=" + bot);
    if (!asked.isGood()) {
      return bad("the bot is no member of “" + title + "”");
    }
    var member = asked.body().path("result");
    boolean forum = group.path("is_forum").asBoolean(false);
    return switch (member.path("status").asString("")) {
      case "creator", "administrator" ->
          forum && !member.path("can_manage_topics").asBoolean(false)
              ? bad("“" + title + "” has topics, and the bot lacks the right Manage Topics")
              : Finding.good(WHAT, "“" + title + "”" + (forum ? ", with topics" : ""));
      case "member", "restricted" -> asPlainMember(title, forum);
      default -> bad("the bot is no member of “" + title + "” any more");
    };
  }

  private Finding asPlainMember(String title, boolean forum)
      throws IOException, InterruptedException {
    if (forum) {
      return bad("“" + title + "” has topics: make the bot an administrator with Manage Topics");
    }
    var me = api.get("/getMe").body().path("result");
    return me.path("can_read_all_group_messages").asBoolean(false)
        ? Finding.good(WHAT, "“" + title + "”, without topics")
        : bad(
            "the bot does not see what is written in “"
                + title
                + "”: make it an administrator, or switch privacy mode off (/setprivacy) and add it"
                + " again");
  }

  private static Finding bad(String words) {
    return Finding.bad(WHAT, "TELEGRAM_STAFF_CHAT: " + words);
  }
}
