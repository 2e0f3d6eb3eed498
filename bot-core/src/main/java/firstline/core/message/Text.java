package firstline.core.message;

import java.util.List;
import java.util.stream.Collectors;

/** A line of text in several looks. */
public record Text(List<Span> spans) {
  public Text {
    spans = List.copyOf(spans);
  }

  /** Plain words, exactly as given. */
  public static Text of(String plain) {
    return new Text(List.of(new Span.Plain(plain)));
  }

  /** The characters without their looks, for logs, titles and search. */
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
