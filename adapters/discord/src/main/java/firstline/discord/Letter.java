package firstline.discord;

import firstline.core.channel.Characters;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.core.port.Delivery;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;

/**
 * A message as Discord takes it: one part or more, and what can be pressed under the last one. What
 * begins with a heading, as an article does, is an embed under that title.
 *
 * @param parts empty if there is nothing to see
 */
record Letter(List<Part> parts, DataArray components) {
  static Letter of(Delivery delivery) {
    var components = Components.of(delivery);
    var blocks = new ArrayList<>(delivery.message().blocks());
    delivery.message().choices().stream()
        .filter(Letter::mustBeSaid)
        .map(Letter::inWords)
        .forEach(blocks::add);
    var parts = parts(blocks);
    if (parts.isEmpty() && !components.isEmpty()) {
      parts = List.of(new Part("", "…", false));
    }
    return new Letter(parts, components);
  }

  /**
   * Blocks as parts, the first of them under a title if they begin with one. Each file is a part of
   * its own.
   */
  static List<Part> parts(List<Block> blocks) {
    var parts = new ArrayList<Part>();
    var words = new ArrayList<Block>();
    for (var block : blocks) {
      if (block instanceof Block.File file) {
        parts.addAll(words(words, parts));
        parts.add(Part.of(file));
        words.clear();
      } else {
        words.add(block);
      }
    }
    parts.addAll(words(words, parts));
    return parts;
  }

  /** What follows an embed is one, too, so that a message has one look. */
  private static List<Part> words(List<Block> blocks, List<Part> before) {
    return before.isEmpty()
        ? opening(blocks)
        : Part.of("", Layout.of(blocks), before.getFirst().embed());
  }

  private static List<Part> opening(List<Block> blocks) {
    if (blocks.size() > 1 && blocks.getFirst() instanceof Block.Heading(var text)) {
      var title = Characters.sound(text.plain()).strip();
      var body = Part.of(title, Layout.of(blocks.subList(1, blocks.size())), true);
      if (!body.isEmpty() && title.length() <= Part.MOST_TITLE) {
        return body;
      }
    }
    return Part.of("", Layout.of(blocks), false);
  }

  /**
   * How many parts may take the place of earlier ones. What comes after a new message is new, too,
   * so that the order is kept.
   */
  int replaceable() {
    int place = 0;
    while (place < parts.size() && parts.get(place).file().isEmpty()) {
      place++;
    }
    return place;
  }

  /** What can be pressed under a part; only under the last one is there anything. */
  DataArray components(int part) {
    return part == parts.size() - 1 ? components : DataArray.empty();
  }

  private static boolean mustBeSaid(Choice choice) {
    return choice instanceof Choice.Open open && !Components.isLink(open.url());
  }

  private static Block inWords(Choice choice) {
    var url = choice instanceof Choice.Open open ? open.url() : "";
    return new Block.Paragraph(
        new Text(List.of(new Span.Plain(choice.label() + ": "), new Span.Code(url))));
  }
}
