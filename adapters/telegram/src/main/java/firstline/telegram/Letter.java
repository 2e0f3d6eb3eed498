package firstline.telegram;

import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.core.port.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * A message as Telegram takes it: one part or more, and the buttons under the last one.
 *
 * @param parts empty if there is nothing to see
 */
record Letter(List<Part> parts, Optional<InlineKeyboardMarkup> keyboard) {
  static Letter of(Delivery delivery) {
    var keyboard = Keyboard.of(delivery);
    var blocks = new ArrayList<>(delivery.message().blocks());
    delivery.message().choices().stream()
        .filter(choice -> !Keyboard.isButton(choice))
        .map(Letter::inWords)
        .forEach(blocks::add);
    var parts = Part.of(Layout.of(blocks));
    if (parts.isEmpty() && keyboard.isPresent()) {
      parts = List.of(new Part("…", "…"));
    }
    return new Letter(parts, keyboard);
  }

  /** The buttons of a part; only the last one has any. */
  Optional<InlineKeyboardMarkup> keyboard(int part) {
    return part == parts.size() - 1 ? keyboard : Optional.empty();
  }

  private static Block inWords(Choice choice) {
    var url = choice instanceof Choice.Open open ? open.url() : "";
    return new Block.Paragraph(
        new Text(List.of(new Span.Plain(choice.label() + ": "), new Span.Code(url))));
  }
}
