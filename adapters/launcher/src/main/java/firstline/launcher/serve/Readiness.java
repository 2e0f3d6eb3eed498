package firstline.launcher.serve;

import firstline.core.port.StorageFault;
import firstline.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether everything that was configured works, and if not, what does not. */
final class Readiness implements Supplier<List<String>> {
  private final Storage storage;
  private final Optional<TelegramPiece> telegram;
  private volatile boolean stopping;

  Readiness(Storage storage, Optional<TelegramPiece> telegram) {
    this.storage = storage;
    this.telegram = telegram;
  }

  void stop() {
    stopping = true;
  }

  @Override
  public List<String> get() {
    var reasons = new ArrayList<String>();
    if (stopping) {
      reasons.add("the program is stopping");
    }
    try {
      storage.ping();
    } catch (StorageFault e) {
      reasons.add("database: " + e.getMessage());
    }
    telegram.flatMap(TelegramPiece::unready).ifPresent(why -> reasons.add("telegram: " + why));
    return reasons;
  }
}
