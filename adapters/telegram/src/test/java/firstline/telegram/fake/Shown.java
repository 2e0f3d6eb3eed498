package firstline.telegram.fake;

import java.util.List;
import java.util.Optional;

/**
 * A message of the bot's as it stands in a chat.
 *
 * @param text what can be seen, without markup
 * @param sent what was sent, with markup
 * @param edits how often it was edited
 */
public record Shown(
    int id, String text, String sent, List<Button> buttons, Optional<Integer> topic, int edits) {
  /** A button; one of {@code data} and {@code url} is there. {@code row} counts from 0. */
  public record Button(String label, int row, Optional<String> data, Optional<String> url) {}

  public List<String> labels() {
    return buttons.stream().map(Button::label).toList();
  }
}
