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

  /** A file that is shown in place, or that can be opened. */
  sealed interface File extends Block {
    /** The file's name, with its ending. */
    String name();

    /** What it is, also for whoever cannot see it; empty where its name must do. */
    String words();

    /** Whether it is shown in place. */
    default boolean isPicture() {
      return FileType.named(name()).filter(FileType::isPicture).isPresent();
    }
  }

  /**
   * A file that lies beside an article: a picture, or something to take along.
   *
   * @param name the file's name there
   * @param words what it is, also for whoever cannot see it
   */
  record Attached(ArticleSlug article, String name, String words) implements File {}

  /**
   * A file that a person of ours hands to a customer. Its content stays with the channel that it
   * came by.
   *
   * @param keeper that channel, by its name in lower case
   * @param ref the channel's key to the content
   * @param bytes the size in bytes, -1 where unknown
   */
  record Handed(String keeper, String ref, String name, long bytes) implements File {
    @Override
    public String words() {
      return "";
    }
  }
}
