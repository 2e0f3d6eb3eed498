package firstline.discord;

import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * A command as it was given.
 *
 * @param name as it is registered
 * @param words what was typed or chosen with it; empty for nothing
 */
record Given(String name, String words) {
  /** What the choice of an article stands for, as on a link into the conversation. */
  static final String ARTICLE = "kb_";

  private static final Pattern CHOSEN = Pattern.compile(ARTICLE + "[a-z0-9]+(?:-[a-z0-9]+)*");

  static Given of(DataObject data) {
    var words =
        Json.objects(data, "options").stream()
            .map(option -> option.getString("value", ""))
            .findFirst();
    return new Given(data.getString("name"), words.orElse("").strip());
  }

  /** What is being typed, in a command that is not given yet. */
  static Optional<String> typing(DataObject data) {
    return Json.objects(data, "options").stream()
        .filter(option -> option.getBoolean("focused", false))
        .map(option -> option.getString("value", ""))
        .findFirst();
  }

  /** Whether it is a question in words, as if it had been written. */
  boolean asks() {
    return isSearch() && !words.isEmpty() && !CHOSEN.matcher(words).matches();
  }

  /** The command that the conversation knows it by. */
  String event() {
    return isSearch() ? "start" : name;
  }

  private boolean isSearch() {
    return name.equals(Commands.SUPPORT) || name.equals(Commands.ARTICLES);
  }
}
