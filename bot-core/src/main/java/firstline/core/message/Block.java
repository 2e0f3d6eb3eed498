package firstline.core.message;

import java.util.List;

/** A part of a message that stands by itself. */
public sealed interface Block {
  record Paragraph(Text text) implements Block {}

  record Heading(Text text) implements Block {}

  /** Numbered steps, one action each, counted from {@code first}. */
  record Steps(int first, List<Text> items) implements Block {
    public Steps {
      items = List.copyOf(items);
    }
  }

  record Bullets(List<Text> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** Lines to type or to read as they are. */
  record CodeBlock(String code) implements Block {}
}
