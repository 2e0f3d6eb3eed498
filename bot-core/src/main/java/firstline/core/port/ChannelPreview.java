package firstline.core.port;

import firstline.core.message.Block;
import firstline.core.message.Message;
import java.util.List;
import java.util.Optional;

/** How a channel would show a message, for those who write content. */
public interface ChannelPreview {
  /** What the texts of a preview are written in. */
  enum Markup {
    /** HTML with every word escaped; line ends count. */
    HTML,
    /** Markdown, in which line ends count. */
    MARKDOWN
  }

  /**
   * As much as the channel shows in one piece.
   *
   * @param title of a card; empty outside of one
   * @param file what the text goes with
   */
  record Piece(String title, String text, Optional<Block.File> file) {}

  /**
   * A message as it would be seen.
   *
   * @param buttons the words on its buttons, row by row
   */
  record Shown(Markup markup, List<Piece> pieces, List<List<String>> buttons) {
    public Shown {
      pieces = List.copyOf(pieces);
      buttons = List.copyOf(buttons);
    }
  }

  /** The channel's name, for people. */
  String channel();

  Shown show(Message message);
}
