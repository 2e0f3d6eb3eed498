package firstline.core.staffroom;

import firstline.core.conversation.Attachment;
import firstline.core.message.Block;
import firstline.core.policy.Verdict.Team;
import java.util.List;
import java.util.Optional;

/**
 * One thing to be posted into a topic.
 *
 * @param deeds the buttons under it
 * @param files what the customer sent with it
 * @param calls the team that is wanted, where the room can call it; empty where nobody is called
 */
public record Post(
    Kind kind, List<Block> blocks, List<Deed> deeds, List<Attachment> files, Optional<Team> calls) {
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

  /** A post that calls nobody. */
  public Post(Kind kind, List<Block> blocks, List<Deed> deeds, List<Attachment> files) {
    this(kind, blocks, deeds, files, Optional.empty());
  }

  /** The same, which calls a team. */
  Post calling(Optional<Team> team) {
    return new Post(kind, blocks, deeds, files, team);
  }

  /** Two pieces of news as one. */
  public Post and(Post later) {
    var both = new java.util.ArrayList<>(blocks);
    both.addAll(later.blocks);
    return new Post(later.kind, both, later.deeds, later.files, later.calls.or(() -> calls));
  }
}
