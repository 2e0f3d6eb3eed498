package firstline.core.turn;

import firstline.core.conversation.Address;
import firstline.core.port.ConversationStore;
import firstline.core.port.Inbound;
import firstline.core.port.Inbox;
import firstline.core.port.InboxItem;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Takes events in and has their turns run: those of one address one after the other, those of
 * different addresses side by side. A turn is run until it is done: a fault of the database passes,
 * any other leads to a person.
 */
final class Reception implements Intake {
  private static final Logger LOG = System.getLogger(Reception.class.getName());
  private static final int BACKLOG = 20_000;
  private static final int RECOVERED_AT_ONCE = 1_000;
  private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

  private final Inbox inbox;
  private final ConversationStore conversations;
  private final TurnRunner runner;
  private final Consumer<TurnRunner.Result.Done> aftermath;
  private final Engine.Workshop workshop;
  private final Lanes<Address> lanes;
  private final Map<Long, CompletableFuture<Optional<Outcome>>> waiting = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * @param aftermath carries out what follows from a turn, before the address's next turn
   */
  Reception(
      Engine.Stores stores,
      TurnRunner runner,
      Executor turns,
      Engine.Workshop workshop,
      Consumer<TurnRunner.Result.Done> aftermath) {
    this.inbox = stores.inbox();
    this.conversations = stores.conversations();
    this.runner = runner;
    this.aftermath = aftermath;
    this.workshop = workshop;
    this.lanes = new Lanes<>(turns, BACKLOG);
  }

  /** Takes up the events that an earlier run stored and did not work on, oldest first. */
  void recover() {
    long after = 0;
    for (var page = inbox.pending(after, RECOVERED_AT_ONCE);
        !page.isEmpty();
        page = inbox.pending(after, RECOVERED_AT_ONCE)) {
      put(page);
      after = page.getLast().sequence();
    }
  }

  @Override
  public void accept(List<Inbound> events) {
    if (closed) {
      throw new StorageFault("The engine is stopping and takes nothing in", null);
    }
    put(inbox.store(events));
  }

  @Override
  public Optional<Outcome> deliver(Inbound event) {
    var stored = inbox.store(List.of(event));
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    var item = stored.getFirst();
    var future = new CompletableFuture<Optional<Outcome>>();
    waiting.put(item.sequence(), future);
    enqueue(item);
    try {
      return future.get(LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StorageFault("Interrupted while waiting for a turn", interrupted);
    } catch (ExecutionException | TimeoutException failed) {
      throw new StorageFault("The event is stored, but its turn is not over yet", failed);
    } finally {
      waiting.remove(item.sequence());
    }
  }

  private void put(List<InboxItem> items) {
    try {
      for (var item : items) {
        lanes.put(item.inbound().address(), () -> work(item));
      }
    } catch (InterruptedException interrupted) {
      // What is stored is taken up again at the next start.
      Thread.currentThread().interrupt();
    }
  }

  /** Has a stored event worked on, without waiting for room. */
  void enqueue(InboxItem item) {
    lanes.add(item.inbound().address(), () -> work(item));
  }

  /** Works on an event; false if it gave up because the program stops. */
  private boolean work(InboxItem item) {
    Optional<TurnRunner.Result> result = Optional.empty();
    long begun = System.nanoTime();
    try {
      result = turn(item);
      workshop.tally().turnNanos.add(System.nanoTime() - begun);
    } finally {
      var outcome = result.flatMap(this::finished);
      var waiter = waiting.get(item.sequence());
      if (waiter != null) {
        waiter.complete(outcome);
      }
    }
    return result.isPresent();
  }

  private Optional<TurnRunner.Result> turn(InboxItem item) {
    Optional<String> fault = Optional.empty();
    for (int tries = 0; ; tries++) {
      try {
        return Optional.of(
            fault.isPresent() ? runner.runFailed(item, fault.get()) : runner.run(item));
      } catch (StorageFault failed) {
        LOG.log(Level.WARNING, "Turn " + item.sequence() + " waits for the database", failed);
        if (!workshop.pauses().pause(Pauses.afterTry(tries))) {
          return Optional.empty();
        }
      } catch (RuntimeException failed) {
        LOG.log(Level.ERROR, "Turn " + item.sequence() + " failed", failed);
        workshop.tally().failedTurns.increment();
        if (fault.isPresent()) {
          conversations.dismiss(item, fault.get());
          return Optional.of(new TurnRunner.Result.Nothing());
        }
        fault = Optional.of(failed.getClass().getSimpleName() + ": " + failed.getMessage());
      }
    }
  }

  private Optional<Outcome> finished(TurnRunner.Result result) {
    return switch (result) {
      case TurnRunner.Result.Nothing() -> Optional.empty();
      case TurnRunner.Result.Done done -> {
        workshop.tally().turns.increment();
        aftermath.accept(done);
        yield Optional.of(done.outcome());
      }
    };
  }

  /** Takes nothing in any more. */
  void close() {
    closed = true;
  }

  boolean awaitIdle(Duration longest) throws InterruptedException {
    return lanes.awaitIdle(longest);
  }
}
