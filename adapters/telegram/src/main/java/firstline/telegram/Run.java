package firstline.telegram;

import firstline.core.channel.Characters;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.List;
import java.util.Locale;

/**
 * Characters in one look, as Telegram's HTML knows it.
 *
 * @param url where a link leads; empty for the other looks
 */
record Run(Look look, String text, String url) {
  /** Looks; the name is the tag. */
  enum Look {
    PLAIN,
    B,
    I,
    CODE,
    PRE,
    A
  }

  Run {
    text = Characters.sound(text);
  }

  static Run plain(String text) {
    return new Run(Look.PLAIN, text, "");
  }

  static Run bold(String text) {
    return new Run(Look.B, text, "");
  }

  static Run block(String code) {
    return new Run(Look.PRE, code, "");
  }

  static List<Run> of(Text text) {
    return text.spans().stream().map(Run::of).filter(run -> run.length() > 0).toList();
  }

  private static Run of(Span span) {
    return switch (span) {
      case Span.Plain(var text) -> plain(text);
      case Span.Strong(var text) -> bold(text);
      case Span.Emphasis(var text) -> new Run(Look.I, text, "");
      case Span.Code(var text) -> new Run(Look.CODE, text, "");
      case Span.Link(var text, var url) -> new Run(Look.A, text, url);
    };
  }

  int length() {
    return text.length();
  }

  boolean isEntity() {
    return look != Look.PLAIN;
  }

  Run upTo(int end) {
    return new Run(look, text.substring(0, end), url);
  }

  Run from(int start) {
    return new Run(look, text.substring(start), url);
  }

  String html() {
    var escaped = Characters.escaped(text);
    var tag = look.name().toLowerCase(Locale.ROOT);
    return switch (look) {
      case PLAIN -> escaped;
      case B, I, CODE, PRE -> "<" + tag + ">" + escaped + "</" + tag + ">";
      case A ->
          "<a href=\"" + Characters.escaped(url).replace("\"", "&quot;") + "\">" + escaped + "</a>";
    };
  }
}
