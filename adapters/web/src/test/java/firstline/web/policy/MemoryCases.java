package firstline.web.policy;

import firstline.core.desk.AgentId;
import firstline.core.port.CaseBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A case book for tests, in memory. */
public final class MemoryCases implements CaseBook {
  private final List<Saved> kept = new ArrayList<>();
  private long last;

  @Override
  public synchronized Saved add(Draft draft, AgentId by, Instant at) {
    var saved = new Saved(new CaseId(++last), draft, by, at);
    kept.add(saved);
    return saved;
  }

  @Override
  public synchronized List<Saved> of(String policy) {
    return kept.stream().filter(saved -> saved.draft().policy().equals(policy)).toList();
  }

  @Override
  public synchronized Optional<Saved> remove(CaseId id) {
    var found = kept.stream().filter(saved -> saved.id().equals(id)).findFirst();
    found.ifPresent(kept::remove);
    return found;
  }
}
