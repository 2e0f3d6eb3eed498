package firstline.core.port;

import firstline.core.catalog.ArticleSlug;
import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody wants done with a whole article or its address, until a second person says so. */
public interface Approvals {
  /** The number of something that waits. */
  record ApprovalId(long value) {}

  /** What is to be done. */
  enum Deed {
    /** The article is taken out; its address leads to the target, if there is one. */
    ARCHIVE,
    /** An archived article is served again. */
    RESTORE,
    /** The article gets the target as its address. */
    RENAME,
    /** The address leads to the target. */
    LEAD,
    /** The address leads nowhere any more. */
    FORGET
  }

  /** A deed with what it is done to. */
  record Wish(Deed deed, ArticleSlug article, Optional<ArticleSlug> target) {}

  /** A wish that is kept, with who asked for it and when. */
  record Waiting(ApprovalId id, Wish wish, AgentId by, Instant at) {}

  Waiting add(Wish wish, AgentId by, Instant at);

  /** All that waits, the oldest first. */
  List<Waiting> all();

  /** Takes a wish out, once it is done or given up; nothing if it was not there any more. */
  Optional<Waiting> remove(ApprovalId id);
}
