package firstline.core.channel;

import java.util.LinkedHashSet;

/** Remembers the last few ids that it saw. */
public final class RecentIds {
  private final LinkedHashSet<String> ids = new LinkedHashSet<>();
  private final int most;

  public RecentIds(int most) {
    this.most = most;
  }

  /** Whether the id is new. */
  public synchronized boolean add(String id) {
    boolean isNew = ids.add(id);
    if (ids.size() > most) {
      ids.removeFirst();
    }
    return isNew;
  }
}
