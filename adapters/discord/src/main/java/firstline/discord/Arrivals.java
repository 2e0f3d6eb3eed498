package firstline.discord;

import firstline.core.channel.Backoff;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has arrived and is to be stored, in its order, by one thread. Discord tells everything just
 * once, so what cannot be stored now is tried again until it can.
 */
final class Arrivals implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
  private static final int MOST_WAITING = 10_000;
  private static final int AT_ONCE = 200;
  private static final Duration WRITTEN_EVERY = Duration.ofSeconds(1);

  /**
   * One thing that arrived.
   *
   * @param chat the room that it was read in
   * @param message the id of the message it is; empty for what is none
   * @param stored done once it is stored
   */
  record Arrival(Inbound inbound, String chat, String message, CompletableFuture<Boolean> stored) {
    static Arrival of(Inbound inbound, String message) {
      return new Arrival(inbound, inbound.address().chat(), message, new CompletableFuture<>());
    }

    /** A message that was read in a room, whomever it is about. */
    static Arrival read(Room room, Inbound inbound, String message) {
      return new Arrival(inbound, room.chat(), message, new CompletableFuture<>());
    }
  }

  private final BlockingQueue<Arrival> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Intake intake;
  private final RoomBook book;
  private final Figures figures;
  private final Closing closing;
  private long written = System.nanoTime();

  Arrivals(Intake intake, RoomBook book, Figures figures, Closing closing) {
    this.intake = intake;
    this.book = book;
    this.figures = figures;
    this.closing = closing;
  }

  /** Has something stored soon; blocks while too much waits for that. */
  void add(Arrival arrival) {
    try {
      waiting.put(arrival);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      arrival.stored().complete(false);
    }
  }

  /** Works until it is closed and nothing waits any more. */
  @Override
  public void run() {
    try {
      while (closing.open() || !waiting.isEmpty()) {
        var first = waiting.poll(WRITTEN_EVERY.toMillis() / 4, TimeUnit.MILLISECONDS);
        if (first != null) {
          var batch = new ArrayList<Arrival>(List.of(first));
          waiting.drainTo(batch, AT_ONCE - 1);
          store(batch);
        }
        writeNowAndThen();
      }
      book.write();
    } catch (InterruptedException e) {
      log.info("storing what comes in from Discord was interrupted");
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("how far Discord was read is not written down; it is read again", e);
    }
  }

  private void store(List<Arrival> batch) throws InterruptedException {
    try {
      storeAll(batch);
    } catch (RuntimeException e) {
      if (batch.size() > 1) {
        // One of them cannot be stored, and must not keep the others from it.
        for (var arrival : batch) {
          store(List.of(arrival));
        }
      } else {
        log.error("an event of Discord can never be stored and is lost", e);
        batch.getFirst().stored().complete(false);
      }
    }
  }

  /** Stores them; tries again as long as it is the database that does not work. */
  private void storeAll(List<Arrival> batch) throws InterruptedException {
    var backoff = new Backoff(RandomGenerator.getDefault());
    boolean stored = tryToStore(batch);
    while (!stored && closing.pause(backoff.next())) {
      stored = tryToStore(batch);
    }
    for (var arrival : batch) {
      if (stored && !arrival.message().isEmpty()) {
        book.readTo(arrival.chat(), arrival.message());
      }
      arrival.stored().complete(stored);
    }
  }

  private boolean tryToStore(List<Arrival> batch) {
    try {
      intake.accept(batch.stream().map(Arrival::inbound).toList());
      figures.countReceived(batch.size());
      return true;
    } catch (StorageFault e) {
      log.error("{} events of Discord cannot be stored now", batch.size(), e);
      return false;
    }
  }

  private void writeNowAndThen() {
    if (System.nanoTime() - written < WRITTEN_EVERY.toNanos()) {
      return;
    }
    written = System.nanoTime();
    try {
      book.write();
    } catch (RuntimeException e) {
      log.warn("how far Discord was read cannot be written down now", e);
    }
  }
}
