package firstline.storage.conversation;

import firstline.core.conversation.Event;
import firstline.core.conversation.Header;
import java.util.Optional;
import java.util.regex.Pattern;

/** The customer's last words, as a line of the desk's list shows them. */
final class LastWords {
  private static final int LENGTH = 160;
  private static final Pattern GAP = Pattern.compile("\\s+");

  private LastWords() {}

  /** What the words are after an event; empty if they stay as they were. */
  static Optional<String> after(Event event, Header header) {
    return switch (event) {
      case Event.Said said when !said.text().isBlank() -> Optional.of(shortened(said.text()));
      case Event.Filled filled when !filled.text().isBlank() ->
          Optional.of(shortened(filled.text()));
      case Event.Edited edited when isLast(edited.messageRef(), header) ->
          Optional.of(shortened(edited.text()));
      case Event.Withdrew withdrew when isLast(withdrew.messageRef(), header) -> Optional.of("");
      case Event.FromCustomer other -> Optional.empty();
      case Event.FromStaff other -> Optional.empty();
      case Event.FromWorld other -> Optional.empty();
    };
  }

  private static boolean isLast(String messageRef, Header header) {
    return header.lastSaid().filter(messageRef::equals).isPresent();
  }

  /** One line; never half a character. */
  private static String shortened(String text) {
    var line = GAP.matcher(text.strip()).replaceAll(" ");
    return line.length() <= LENGTH
        ? line
        : line.substring(
            0, Character.isHighSurrogate(line.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH);
  }
}
