package firstline.core.staffroom;

import firstline.core.conversation.Attachment;
import firstline.core.message.Block;
import java.util.List;

/**
 * One thing to be posted into a topic.
 *
 * @param deeds the buttons under it
 * @param files what the customer sent with it
 */
public record Post(Kind kind, List<Block> blocks, List<Deed> deeds, List<Attachment> files) {
  /** Where it goes. */
  public enum Kind {
    /** The card: the first thing in a topic, later put in the place of the earlier one. */
    CARD,
    /** Something new, below all others. */
    NEWS,
    /** The last news: after it the topic is closed. */
    END
  }

  public Post {
    blocks = List.copyOf(blocks);
    deeds = List.copyOf(deeds);
    files = List.copyOf(files);
  }

  /** Two pieces of news as one. */
  public Post and(Post later) {
    var both = new java.util.ArrayList<>(blocks);
    both.addAll(later.blocks);
    return new Post(later.kind, both, later.deeds, later.files);
  }
}
