package firstline.discord;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that messages do not go out, and once that they do again. */
final class Outage {
  private static final Logger log = LoggerFactory.getLogger(Outage.class);

  private final AtomicInteger failures = new AtomicInteger();

  void goesOn(String why) {
    if (failures.getAndIncrement() == 0) {
      log.warn("Discord does not take messages at the moment, trying on: {}", why);
    }
  }

  void isOver() {
    if (failures.get() > 0) {
      int failed = failures.getAndSet(0);
      if (failed > 0) {
        log.info("Discord takes messages again after {} failed tries", failed);
      }
    }
  }
}
