package firstline.web.chat;

import java.util.Arrays;
import java.util.Optional;

/** The commands that the page has buttons for. */
enum Shortcut {
  START("start", "What can you help with?"),
  MENU("menu", "Menu"),
  LOGIN("login", "Sign in"),
  HUMAN("human", "Talk to a person");

  private final String command;
  private final String words;

  Shortcut(String command, String words) {
    this.command = command;
    this.words = words;
  }

  String command() {
    return command;
  }

  static Optional<Shortcut> of(String command) {
    return Arrays.stream(values()).filter(s -> s.command.equals(command)).findFirst();
  }

  /** What a command looks like in the chat: the words on its button. */
  static String words(String command) {
    return of(command).map(shortcut -> shortcut.words).orElse("/" + command);
  }
}
