package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.Inquiry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions for a language model that turns asked and that have not come back yet. */
public interface Inquiries {
  /** A question of the customer at an address. */
  record Asked(Address address, Inquiry inquiry) {}

  /** Oldest first. */
  List<Asked> pending(int limit);

  /**
   * Puts what came of it into the inbox and takes the question off the list, in one transaction.
   *
   * @return the inbox event, or nothing if it was finished before
   */
  Optional<InboxItem> finish(Asked asked, Inquiry.Outcome outcome, Instant at);
}
