package firstline.core.message;

/** A run of characters with one look. The text is plain: renderers escape it for their channel. */
public sealed interface Span {
  /** The characters that a reader sees. */
  String text();

  record Plain(String text) implements Span {}

  /** What matters in a sentence. */
  record Strong(String text) implements Span {}

  record Emphasis(String text) implements Span {}

  /** What is typed or copied. */
  record Code(String text) implements Span {}

  /** A link with a name; {@code url} is absolute. */
  record Link(String text, String url) implements Span {}
}
