package firstline.web.policy;

import firstline.core.port.PolicyArchive;
import java.util.ArrayList;
import java.util.List;

/** An archive of policies for tests, in memory. */
public final class MemoryArchive implements PolicyArchive {
  private final List<Edition> kept = new ArrayList<>();

  @Override
  public synchronized void keep(Edition edition) {
    boolean known =
        kept.stream()
            .anyMatch(
                other ->
                    other.name().equals(edition.name())
                        && other.version().equals(edition.version()));
    if (!known) {
      kept.addFirst(edition);
    }
  }

  @Override
  public synchronized List<Edition> of(String name) {
    return kept.stream().filter(edition -> edition.name().equals(name)).toList();
  }
}
