package firstline.launcher.conversation;

import firstline.backoffice.identity.HmacSignet;
import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Playbook;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.port.Inbound;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.Sender;
import firstline.core.rehearsal.Line;
import firstline.core.turn.Engine;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** What is behind a channel while a script is played: the engine, its database and the staff. */
final class Backstage implements AutoCloseable {
  private final ScriptedChecks checks = new ScriptedChecks();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-05T09:00:00Z"));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Agent> agents = new HashMap<>();
  private final Storage storage;
  private final Engine.Sources sources;
  private final Address address;
  private Optional<Engine> engine = Optional.empty();

  /**
   * @param address where the customer is
   */
  Backstage(Playbook playbook, KnowledgeBase knowledge, Path folder, Address address) {
    this.storage = Storage.open(StorageSettings.in(folder));
    this.sources =
        new Engine.Sources(
            () -> playbook,
            knowledge,
            checks,
            () -> new ConversationId("rehearsal%06d".formatted(numbers.incrementAndGet())),
            new HmacSignet("a secret that only this rehearsal has"),
            Optional.empty());
    this.address = address;
  }

  /** Starts the engine that sends through a channel. */
  Engine open(Sender sender) {
    var stores =
        new Engine.Stores(
            storage.inbox(),
            storage.conversations(),
            storage.outbox(),
            storage.timers(),
            storage.checks(),
            storage.identities(),
            storage.mails());
    var opened =
        new Engine(
            stores,
            sources,
            List.of(sender),
            (_, _) -> {},
            new Engine.Threads(threads, threads, threads, threads),
            now::get);
    opened.start();
    engine = Optional.of(opened);
    return opened;
  }

  Storage storage() {
    return storage;
  }

  Instant now() {
    return now.get();
  }

  void clock(Instant time) {
    now.set(time);
  }

  void comes(Line.CheckComes check) {
    checks.comes(check);
  }

  /** A member of staff does something in the console. */
  void deliver(Line.Staff staff) {
    var agent =
        agents.computeIfAbsent(
            staff.name(), name -> new Agent(new AgentId(agents.size() + 1), name));
    var at = now.get();
    Event event =
        switch (staff.deed()) {
          case TAKES_OVER -> new Event.TakeoverAsked(at, agent);
          case WRITES -> new Event.AgentWrote(at, agent, staff.text());
          case HANDS_BACK -> new Event.HandedBack(at, agent);
          case CLOSES -> new Event.ClosedBy(at, agent);
        };
    var conversation = newest().map(Conversation::id);
    var key = "staff-" + staff.number();
    engine
        .orElseThrow()
        .deliver(new Inbound("console", key, address, conversation, Optional.empty(), event));
  }

  /** Brings in what the channel has no form for, past it: what follows is the same everywhere. */
  void brings(Attachment.Kind kind, String caption) {
    var thing =
        new Attachment(
            kind, Optional.empty(), Optional.empty(), Optional.empty(), -1, Optional.empty());
    var said =
        new Event.Said(now.get(), "", caption, List.of(thing), Optional.empty(), false, Set.of());
    var key = kind.name() + now.get();
    engine
        .orElseThrow()
        .deliver(new Inbound("stage", key, address, Optional.empty(), Optional.empty(), said));
  }

  /** Waits until all that came in is worked on and all that was said is sent. */
  void settle(BooleanSupplier arrived) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                arrived.getAsBoolean()
                    && checksWait()
                    && storage.inbox().backlog() == 0
                    && checksWait()
                    && storage.outbox().backlog() == 0);
  }

  /** Work moves from checks to the inbox and back: looked at before and after it, none slips by. */
  private boolean checksWait() {
    return storage.checks().pending(10).size() == checks.waiting();
  }

  private Optional<Conversation> newest() {
    var id = new ConversationId("rehearsal%06d".formatted(numbers.get()));
    return storage.conversations().find(id);
  }

  Line.State state() {
    return switch (newest().orElseThrow()) {
      case Conversation.WithBot bot ->
          bot.header().handoff().isPresent() ? Line.State.WAITING : Line.State.BOT;
      case Conversation.WithHuman _ -> Line.State.HUMAN;
      case Conversation.Closed _ -> Line.State.CLOSED;
    };
  }

  void closeEngine() throws InterruptedException {
    engine.orElseThrow().close();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    storage.close();
  }
}
