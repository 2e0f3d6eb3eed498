package firstline.core.turn;

import firstline.core.port.InboxItem;
import firstline.core.port.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Watches the timers and brings what is due into the inbox. */
final class Alarm implements Runnable {
  private static final Logger LOG = System.getLogger(Alarm.class.getName());
  private static final int AT_ONCE = 500;

  /** Looks at least this often, whatever the clock did in between. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Timers timers;
  private final InstantSource clock;
  private final Consumer<InboxItem> due;
  private boolean closed;
  private boolean poked;

  /** When it looks again by itself; while it looks, any timer may be one that it has missed. */
  private Instant awaited = Instant.MAX;

  Alarm(Timers timers, InstantSource clock, Consumer<InboxItem> due) {
    this.timers = timers;
    this.clock = clock;
    this.due = due;
  }

  /** A timer was set: look again, unless that is soon enough anyway. */
  synchronized void poke(Instant due) {
    if (due.isBefore(awaited)) {
      poked = true;
      notifyAll();
    }
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  @Override
  public void run() {
    int failures = 0;
    while (!isClosed()) {
      Duration nap;
      try {
        timers.fire(clock.instant(), AT_ONCE).forEach(due);
        nap = timers.next().map(this::until).orElse(LONGEST);
        failures = 0;
      } catch (RuntimeException failed) {
        if (isClosed()) {
          // The database may be closed by now; what is due is found at the next start.
          return;
        }
        LOG.log(Level.WARNING, "Could not look at the timers; trying again", failed);
        nap = Pauses.afterTry(failures++);
      }
      doze(nap);
    }
  }

  private Duration until(Instant next) {
    var left = Duration.between(clock.instant(), next);
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void doze(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    awaited = clock.instant().plus(length);
    try {
      while (!closed && !poked) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          break;
        }
        wait(left);
      }
      poked = false;
      awaited = Instant.MAX;
    } catch (InterruptedException interrupted) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }
}
