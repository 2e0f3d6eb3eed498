package firstline.telegram;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A command that Telegram lists to customers.
 *
 * @param name 1 to 32 lower-case letters, digits and underscores, without the slash
 * @param description 1 to 256 characters
 */
public record Command(String name, String description) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");

  public Command {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of a Telegram command");
    }
    if (description.isBlank() || description.length() > 256) {
      throw new IllegalArgumentException("/" + name + " needs 1 to 256 characters of description");
    }
  }

  /** The commands that every conversation understands, in English. */
  public static List<Command> english() {
    return List.of(
        new Command("menu", "What I can help with"),
        new Command("human", "Talk to a person"),
        new Command("login", "Tell which account is yours"),
        new Command("logout", "Unlink your account from this chat"),
        new Command("continue", "Go on in another place"),
        new Command("language", "Change the language"),
        new Command("restart", "Start over"),
        new Command("stop", "End the conversation"),
        new Command("help", "How this works"));
  }
}
