package firstline.telegram;

import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what came in; can be told to fail or to look at something first. */
final class RecordingIntake implements Intake {
  private final List<Inbound> taken = new ArrayList<>();
  private Consumer<List<Inbound>> before = _ -> {};
  private int failures;

  @Override
  public synchronized void accept(List<Inbound> events) {
    if (failures > 0) {
      failures--;
      throw new StorageFault("the disk is full", new IllegalStateException());
    }
    before.accept(events);
    taken.addAll(events);
  }

  @Override
  public Optional<Outcome> deliver(Inbound event) {
    accept(List.of(event));
    return Optional.empty();
  }

  synchronized void failNext(int times) {
    failures = times;
  }

  synchronized void beforeTaking(Consumer<List<Inbound>> action) {
    before = action;
  }

  synchronized List<Inbound> taken() {
    return List.copyOf(taken);
  }

  synchronized List<String> keys() {
    return taken.stream().map(Inbound::key).toList();
  }
}
