package firstline.discord.fake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What Discord demands of a message, and what of it can be seen and pressed. */
final class Form {
  private Form() {}

  /** Refuses what Discord would refuse. */
  static void check(DataObject message) {
    demand(message.getString("content", "").length() <= 2_000, "content is longer than 2000");
    demand(
        message.isNull("allowed_mentions") || noneAllowed(message.getObject("allowed_mentions")),
        "somebody could be mentioned");
    demand(!message.isNull("allowed_mentions"), "nothing is said about mentions");
    for (var embed : objects(message, "embeds")) {
      demand(embed.getString("title", "").length() <= 256, "an embed's title is too long");
      demand(embed.getString("description", "").length() <= 4_096, "an embed is too long");
    }
    demand(
        !message.getString("content", "").isBlank()
            || !objects(message, "embeds").isEmpty()
            || !objects(message, "attachments").isEmpty(),
        "an empty message");
    var rows = objects(message, "components");
    demand(rows.size() <= 5, "more than five rows");
    var keys = new HashSet<String>();
    for (var row : rows) {
      var parts = objects(row, "components");
      demand(row.getInt("type") == 1 && !parts.isEmpty() && parts.size() <= 5, "a row's parts");
      parts.forEach(part -> check(part, keys));
    }
  }

  private static void check(DataObject part, HashSet<String> keys) {
    var key = part.getString("custom_id", "");
    demand(key.length() <= 100, "a custom_id is longer than 100");
    demand(key.isEmpty() || keys.add(key), "a custom_id comes twice");
    switch (part.getInt("type")) {
      case 2 -> {
        demand(part.getString("label").length() <= 80, "a label is longer than 80");
        demand(part.getInt("style") == 5 != part.isNull("url"), "a link and only it has a url");
      }
      case 3 -> {
        var options = objects(part, "options");
        demand(!options.isEmpty() && options.size() <= 25, "a selection has 1 to 25 options");
        for (var option : options) {
          demand(option.getString("label").length() <= 100, "an option's label is too long");
          demand(option.getString("value").length() <= 100, "an option's value is too long");
        }
      }
      default -> demand(false, "an unknown component");
    }
  }

  /** Refuses a form that Discord would refuse. */
  static void checkModal(DataObject form) {
    demand(form.getString("title").length() <= 45, "a title is longer than 45");
    demand(form.getString("custom_id").length() <= 100, "a custom_id is longer than 100");
    var rows = objects(form, "components");
    demand(!rows.isEmpty() && rows.size() <= 5, "a form has 1 to 5 rows");
    for (var row : rows) {
      var input = row.getArray("components").getObject(0);
      demand(input.getInt("type") == 4, "a form has inputs for text alone");
      demand(input.getString("label").length() <= 45, "a label is longer than 45");
      demand(input.getString("placeholder", "").length() <= 100, "a placeholder is too long");
      int most = input.getInt("max_length");
      demand(most >= 1 && most <= 4_000, "max_length is from 1 to 4000");
      demand(input.getString("value", "").length() <= most, "a value is longer than it may be");
    }
  }

  private static boolean noneAllowed(DataObject mentions) {
    return !mentions.isNull("parse") && mentions.getArray("parse").isEmpty();
  }

  private static void demand(boolean good, String why) {
    if (!good) {
      throw FakeRefusal.form(why);
    }
  }

  static Shown shown(DataObject message, boolean hidden) {
    var sent = new StringBuilder(message.getString("content", ""));
    for (var embed : objects(message, "embeds")) {
      sent.append(embed.getString("title", "").replace("*", "\\*")).append('\n');
      sent.append(embed.getString("description", ""));
    }
    for (var file : objects(message, "attachments")) {
      sent.append(" [").append(file.getString("filename")).append(']');
    }
    var labels = new ArrayList<String>();
    var keys = new ArrayList<String>();
    for (var row : objects(message, "components")) {
      for (var part : objects(row, "components")) {
        if (part.getInt("type") == 3) {
          objects(part, "options")
              .forEach(
                  option -> {
                    labels.add(option.getString("label"));
                    keys.add(option.getString("value"));
                  });
        } else {
          labels.add(part.getString("label"));
          keys.add(part.getString("custom_id", ""));
        }
      }
    }
    return new Shown(
        message.getString("id"),
        VisibleMarkdown.of(sent.toString()).strip(),
        sent.toString(),
        labels,
        keys,
        hidden);
  }

  /** The roles that a message both names and is allowed to call. */
  static List<String> called(DataObject message) {
    var mentions =
        message.isNull("allowed_mentions") ? null : message.getObject("allowed_mentions");
    if (mentions == null || mentions.isNull("roles")) {
      return List.of();
    }
    return mentions.getArray("roles").stream(DataArray::getString)
        .filter(role -> message.getString("content", "").contains("<@&" + role + ">"))
        .toList();
  }

  static List<DataObject> objects(DataObject json, String key) {
    var array = json.isNull(key) ? DataArray.empty() : json.getArray(key);
    var all = new ArrayList<DataObject>();
    for (int i = 0; i < array.length(); i++) {
      all.add(array.getObject(i));
    }
    return all;
  }
}
