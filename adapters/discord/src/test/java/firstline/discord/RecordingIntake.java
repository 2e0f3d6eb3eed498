package firstline.discord;

import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores what comes in as the real one does: each once, or not at all while it is broken, and never
 * poison.
 */
final class RecordingIntake implements Intake {
  private final Map<String, Inbound> stored = new LinkedHashMap<>();
  private boolean broken;
  private int brought;

  @Override
  public synchronized void accept(List<Inbound> events) {
    if (broken) {
      throw new StorageFault("the database is away", null);
    }
    if (events.stream().anyMatch(event -> event.toString().contains("poison"))) {
      throw new IllegalStateException("nobody can store that");
    }
    brought += events.size();
    events.forEach(event -> stored.putIfAbsent(event.source() + "/" + event.key(), event));
  }

  @Override
  public Optional<Outcome> deliver(Inbound event) {
    accept(List.of(event));
    return Optional.empty();
  }

  synchronized void breaks(boolean now) {
    broken = now;
  }

  synchronized List<Inbound> all() {
    return new ArrayList<>(stored.values());
  }

  /** How many were handed in, the same ones counted again. */
  synchronized int brought() {
    return brought;
  }
}
