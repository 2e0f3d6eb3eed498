package firstline.launcher.serve;

import firstline.core.port.StorageFault;
import firstline.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Whether everything that was configured works, and if not, what does not. */
final class Readiness implements Supplier<List<String>> {
  private final Storage storage;
  private final Platforms platforms;
  private volatile boolean stopping;

  Readiness(Storage storage, Platforms platforms) {
    this.storage = storage;
    this.platforms = platforms;
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
    reasons.addAll(platforms.unready());
    return reasons;
  }
}
