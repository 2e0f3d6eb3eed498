package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.CheckRequest;
import firstline.core.desk.CheckReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks that a turn asked for and that have not come out yet. */
public interface Checks {
  /** A check to run for the conversation at an address. */
  record Requested(Address address, CheckRequest request) {}

  /** Oldest first. */
  List<Requested> pending(int limit);

  /**
   * Puts the outcome into the inbox and takes the request off the list, in one transaction.
   *
   * @return the inbox event, or nothing if the check was finished before
   */
  Optional<InboxItem> finish(Requested check, CheckReport report, Instant at);
}
