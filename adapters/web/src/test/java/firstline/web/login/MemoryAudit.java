package firstline.web.login;

import firstline.core.port.AuditLog;
import java.util.ArrayList;
import java.util.List;

/** An audit log for tests, in memory. */
public final class MemoryAudit implements AuditLog {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized void record(Entry entry) {
    entries.addFirst(entry);
  }

  @Override
  public synchronized List<Entry> newest(int limit) {
    return List.copyOf(entries.subList(0, Math.min(limit, entries.size())));
  }

  /** The names of what was done, oldest first. */
  public synchronized List<String> actions() {
    return entries.reversed().stream().map(Entry::action).toList();
  }
}
