package firstline.core.message;

import firstline.core.catalog.ArticleSlug;
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

  /**
   * A file that lies beside an article: a picture, or something to take along.
   *
   * @param name the file's name there
   * @param words what it is, also for whoever cannot see it
   */
  record Attached(ArticleSlug article, String name, String words) implements Block {
    /** Whether it is shown in place. */
    public boolean isPicture() {
      return FileType.named(name).filter(FileType::isPicture).isPresent();
    }
  }
}
