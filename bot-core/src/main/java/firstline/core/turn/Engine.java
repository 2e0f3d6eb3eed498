package firstline.core.turn;

import firstline.core.conversation.Address;
import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Playbook;
import firstline.core.port.Changes;
import firstline.core.port.CheckRunner;
import firstline.core.port.Checks;
import firstline.core.port.ConversationStore;
import firstline.core.port.Delivery;
import firstline.core.port.Inbound;
import firstline.core.port.Inbox;
import firstline.core.port.InboxItem;
import firstline.core.port.Intake;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.Outbox;
import firstline.core.port.Sender;
import firstline.core.port.StorageFault;
import firstline.core.port.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The engine: takes events in, runs their turns and carries out what follows. Events of one address
 * are worked on one after the other, those of different addresses side by side.
 */
public final class Engine implements Intake, AutoCloseable {
  private static final Logger LOG = System.getLogger(Engine.class.getName());
  private static final int BACKLOG = 20_000;
  private static final int RECOVERED_AT_ONCE = 1_000;
  private static final Duration LONGEST_TURN = Duration.ofSeconds(30);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  /** The stored side of the world. */
  public record Stores(
      Inbox inbox, ConversationStore conversations, Outbox outbox, Timers timers, Checks checks) {}

  /**
   * What decisions are made from.
   *
   * @param playbook asked once a turn, so that new content applies to the next one
   * @param ids new conversations' names, never the same twice
   */
  public record Sources(
      Supplier<Playbook> playbook,
      KnowledgeBase knowledge,
      CheckRunner checks,
      Supplier<ConversationId> ids) {}

  /**
   * Where the work is done.
   *
   * @param turns runs turns; many may wait at once
   * @param sending runs sends; many may wait at once
   * @param checking runs checks, as many at once as it allows
   * @param watching runs one long task
   */
  public record Threads(Executor turns, Executor sending, Executor checking, Executor watching) {}

  /** What all parts of the engine share. */
  record Workshop(
      Executor sending, Executor checking, Pauses pauses, InstantSource clock, Tally tally) {}

  private final Stores stores;
  private final Threads threads;
  private final Changes changes;
  private final TurnRunner runner;
  private final Lanes<Address> lanes;
  private final Relay relay;
  private final Errands errands;
  private final Alarm alarm;
  private final Workshop workshop;
  private final Map<Long, CompletableFuture<Optional<Outcome>>> waiting = new ConcurrentHashMap<>();
  private volatile boolean closed;

  public Engine(
      Stores stores,
      Sources sources,
      List<Sender> senders,
      Changes changes,
      Threads threads,
      InstantSource clock) {
    this.stores = stores;
    this.threads = threads;
    this.changes = changes;
    this.workshop =
        new Workshop(threads.sending(), threads.checking(), new Pauses(), clock, new Tally());
    Map<Channel, Sender> byChannel =
        senders.stream()
            .collect(java.util.stream.Collectors.toMap(Sender::channel, sender -> sender));
    var reads = new Reads(sources.knowledge(), stores.conversations());
    this.runner =
        new TurnRunner(stores.conversations(), reads, sources.playbook(), sources.ids(), clock);
    this.lanes = new Lanes<>(threads.turns(), BACKLOG);
    this.relay =
        new Relay(stores.outbox(), stores.conversations(), byChannel, workshop, this::unreachable);
    this.errands =
        new Errands(stores.checks(), sources.checks(), byChannel, workshop, this::enqueue);
    this.alarm = new Alarm(stores.timers(), clock, this::enqueue);
  }

  /**
   * Takes up what an earlier run left undone, oldest first, and begins to watch the timers. To be
   * called once, before anything comes in.
   */
  public void start() {
    // What is in the outbox and among the checks now was left by an earlier run; what the recovered
    // turns add to them is carried out with those turns.
    relay.take(stores.outbox().pending(Integer.MAX_VALUE));
    errands.recover();
    long after = 0;
    for (var page = stores.inbox().pending(after, RECOVERED_AT_ONCE);
        !page.isEmpty();
        page = stores.inbox().pending(after, RECOVERED_AT_ONCE)) {
      put(page);
      after = page.getLast().sequence();
    }
    threads.watching().execute(alarm);
  }

  public Tally tally() {
    return workshop.tally();
  }

  @Override
  public void accept(List<Inbound> events) {
    if (closed) {
      throw new StorageFault("The engine is stopping and takes nothing in", null);
    }
    put(stores.inbox().store(events));
  }

  @Override
  public Optional<Outcome> deliver(Inbound event) {
    var stored = stores.inbox().store(List.of(event));
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

  private void enqueue(InboxItem item) {
    lanes.add(item.inbound().address(), () -> work(item));
  }

  private void work(InboxItem item) {
    Optional<Outcome> outcome = Optional.empty();
    try {
      outcome = turn(item);
    } finally {
      var waiter = waiting.get(item.sequence());
      if (waiter != null) {
        waiter.complete(outcome);
      }
    }
  }

  /** Runs a turn until it is done: a fault of the database passes, any other leads to a person. */
  private Optional<Outcome> turn(InboxItem item) {
    Optional<String> fault = Optional.empty();
    for (int tries = 0; !workshop.pauses().isClosing(); tries++) {
      try {
        return carryOut(fault.isPresent() ? runner.runFailed(item, fault.get()) : runner.run(item));
      } catch (StorageFault failed) {
        LOG.log(Level.WARNING, "Turn " + item.sequence() + " waits for the database", failed);
        workshop.pauses().pause(Pauses.afterTry(tries));
      } catch (RuntimeException failed) {
        LOG.log(Level.ERROR, "Turn " + item.sequence() + " failed", failed);
        workshop.tally().failedTurns.increment();
        if (fault.isPresent()) {
          stores.conversations().dismiss(item, fault.get());
          return Optional.empty();
        }
        fault = Optional.of(failed.getClass().getSimpleName() + ": " + failed.getMessage());
      }
    }
    return Optional.empty();
  }

  private Optional<Outcome> carryOut(TurnRunner.Result result) {
    return switch (result) {
      case TurnRunner.Result.Nothing() -> Optional.empty();
      case TurnRunner.Result.Done(var turn, var deliveries, var outcome) -> {
        workshop.tally().turns.increment();
        relay.take(deliveries);
        var address = turn.after().header().address();
        for (var effect : turn.effects()) {
          switch (effect) {
            case Effect.RunCheck(var request) ->
                errands.run(new Checks.Requested(address, request));
            case Effect.SetTimer _ -> alarm.poke();
            case Effect.Say _, Effect.CancelTimer _, Effect.RateArticle _ -> {}
          }
        }
        changes.changed(turn.after().id(), address);
        yield Optional.of(outcome);
      }
    };
  }

  private void unreachable(Delivery delivery) {
    var key = delivery.conversation() + "-" + delivery.number();
    var event = new Event.Reachable(workshop.clock().instant(), false);
    var inbound =
        new Inbound(
            "relay",
            key,
            delivery.address(),
            Optional.of(delivery.conversation()),
            Optional.empty(),
            event);
    stores.inbox().store(List.of(inbound)).forEach(this::enqueue);
  }

  /** Stops: running turns and sends come to their end, for at most ten seconds. */
  @Override
  public void close() throws InterruptedException {
    closed = true;
    alarm.close();
    boolean idle = lanes.awaitIdle(LONGEST_STOP) && relay.awaitIdle(LONGEST_STOP);
    workshop.pauses().close();
    if (!idle) {
      LOG.log(Level.INFO, "Stopped with work left; it is taken up again at the next start");
    }
  }
}
