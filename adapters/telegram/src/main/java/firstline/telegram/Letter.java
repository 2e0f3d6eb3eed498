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
    var parts = parts(blocks);
    if (parts.isEmpty() && keyboard.isPresent()) {
      parts = List.of(new Part("…", "…"));
    }
    return new Letter(parts, keyboard);
  }

  /** Each file is a part of its own. */
  private static List<Part> parts(List<Block> blocks) {
    var parts = new ArrayList<Part>();
    var words = new ArrayList<Block>();
    for (var block : blocks) {
      if (block instanceof Block.File file) {
        parts.addAll(Part.of(Layout.of(words)));
        parts.add(Part.of(file));
        words.clear();
      } else {
        words.add(block);
      }
    }
    parts.addAll(Part.of(Layout.of(words)));
    return parts;
  }

  /**
   * How many parts may take the place of earlier ones. A message of words cannot become a file, and
   * what comes after a new message is new, too, so that the order is kept.
   */
  int replaceable() {
    int place = 0;
    while (place < parts.size() && parts.get(place).file().isEmpty()) {
      place++;
    }
    return place;
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
