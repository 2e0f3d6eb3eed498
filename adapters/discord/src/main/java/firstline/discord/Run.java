package firstline.discord;

import firstline.core.channel.Characters;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.List;

/**
 * Characters in one look.
 *
 * @param url where a link leads; empty for the other looks
 */
record Run(Look look, String text, String url) {
  /** Looks of Discord's Markdown. */
  enum Look {
    PLAIN,
    /** Markup of ours: goes as it is. */
    MARK,
    STRONG,
    EMPHASIS,
    CODE,
    BLOCK,
    LINK
  }

  Run {
    text = Characters.sound(text);
  }

  static Run plain(String text) {
    return new Run(Look.PLAIN, text, "");
  }

  static Run mark(String text) {
    return new Run(Look.MARK, text, "");
  }

  static Run strong(String text) {
    return new Run(Look.STRONG, text, "");
  }

  static Run block(String code) {
    return new Run(Look.BLOCK, code, "");
  }

  static List<Run> of(Text text) {
    return text.spans().stream().map(Run::of).filter(run -> !run.text().isEmpty()).toList();
  }

  private static Run of(Span span) {
    return switch (span) {
      case Span.Plain(var text) -> plain(text);
      case Span.Strong(var text) -> strong(text);
      case Span.Emphasis(var text) -> new Run(Look.EMPHASIS, text, "");
      case Span.Code(var text) -> new Run(Look.CODE, text, "");
      case Span.Link(var text, var url) -> new Run(Look.LINK, text, url);
    };
  }

  Run upTo(int end) {
    return new Run(look, text.substring(0, end), url);
  }

  Run from(int start) {
    return new Run(look, text.substring(start), url);
  }

  String markdown() {
    return switch (look) {
      case PLAIN -> Markdown.escaped(text);
      case MARK -> text;
      case STRONG -> Markdown.around("**", text);
      case EMPHASIS -> Markdown.around("*", text);
      case CODE -> Markdown.code(text);
      case BLOCK -> Markdown.block(text);
      case LINK -> Markdown.link(text, url);
    };
  }
}
