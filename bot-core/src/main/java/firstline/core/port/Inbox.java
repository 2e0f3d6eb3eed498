package firstline.core.port;

import java.util.List;

/** Every inbound event, stored before it is acknowledged to whoever sent it. */
public interface Inbox {
  /**
   * Stores events durably, in order, in one transaction; those seen before (same source and key)
   * are passed over.
   *
   * @return what was new
   */
  List<InboxItem> store(List<Inbound> events);

  /** Events not worked on yet, oldest first, after a sequence number (0 for all). */
  List<InboxItem> pending(long after, int limit);

  /** How many events are not worked on yet. */
  long backlog();
}
