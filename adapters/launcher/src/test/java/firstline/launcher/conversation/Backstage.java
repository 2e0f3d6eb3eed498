package firstline.launcher.conversation;

import firstline.backoffice.identity.HmacSignet;
import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.conversation.Playbook;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.port.Answering;
import firstline.core.port.Changes;
import firstline.core.port.Inbound;
import firstline.core.port.Sender;
import firstline.core.port.StaffRoom;
import firstline.core.port.Turn;
import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.Scenery;
import firstline.core.staffroom.Topic;
import firstline.core.turn.Engine;
import firstline.core.turn.StaffDesk;
import firstline.core.turn.StaffEntrance;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
  private final Scenery scenery;
  private final AtomicReference<Playbook> playbook;
  private final Engine.Sources sources;
  private final Address address;
  private Optional<Engine> engine = Optional.empty();
  private Optional<StaffRoom> staffRoom = Optional.empty();
  private Optional<StaffDesk> desk = Optional.empty();

  /**
   * @param address where the customer is
   */
  Backstage(Scenery scenery, Path folder, Address address) {
    this.scenery = scenery;
    this.playbook = new AtomicReference<>(scenery.playbook());
    this.storage = Storage.open(StorageSettings.in(folder));
    this.sources =
        new Engine.Sources(
            playbook::get,
            scenery.knowledge(),
            checks,
            Answering.NONE,
            () -> new ConversationId("rehearsal%06d".formatted(numbers.incrementAndGet())),
            new HmacSignet("a secret that only this rehearsal has"),
            Optional.empty());
    this.address = address;
  }

  /** Starts the engine that sends through a channel. */
  Engine open(Sender sender) {
    return open(sender, Optional.empty());
  }

  /** Starts the engine that sends through a channel, and tells a staff room. */
  Engine open(Sender sender, Optional<StaffRoom> room) {
    staffRoom = room;
    desk = room.map(this::desk);
    desk.ifPresent(StaffDesk::start);
    var stores =
        new Engine.Stores(
            storage.inbox(),
            storage.conversations(),
            storage.outbox(),
            storage.timers(),
            storage.checks(),
            storage.inquiries(),
            storage.identities(),
            storage.mails(),
            storage.followUps());
    var opened =
        new Engine(
            stores,
            sources,
            List.of(sender),
            new Watching(desk),
            new Engine.Threads(threads, threads, threads, threads),
            now::get);
    opened.start();
    engine = Optional.of(opened);
    return opened;
  }

  /** Tells the staff room of turns. */
  private record Watching(Optional<StaffDesk> desk) implements Changes {
    @Override
    public void changed(ConversationId conversation, Address address) {}

    @Override
    public void turned(Turn turn) {
      desk.ifPresent(told -> told.turned(turn));
    }
  }

  private StaffDesk desk(StaffRoom room) {
    var stores =
        new StaffDesk.Stores(
            storage.conversations(),
            storage.staffTopics(),
            storage.caseFiles(),
            storage.followUps(),
            List.of());
    return new StaffDesk(room, stores, playbook::get, threads, now::get);
  }

  /** Where what staff do in a room goes in. */
  StaffEntrance entrance() {
    return new StaffEntrance(
        storage.staffTopics()::at, storage.staffHandles(), storage.conversations()::find);
  }

  /** The place in the staff room where the newest conversation is dealt with, if there is one. */
  Optional<Topic> topic() {
    return staffRoom.flatMap(
        room ->
            newest()
                .map(Conversation::id)
                .flatMap(id -> storage.staffTopics().topic(room.name(), id)));
  }

  /** A turn becomes a post, never the other way round: looked at in this order, none slips by. */
  private boolean staffKnow() {
    return staffRoom
        .map(StaffRoom::name)
        .filter(
            room ->
                !storage.staffTopics().behind(room, now.get(), 10).isEmpty()
                    || !storage.staffTopics().unsent(room).isEmpty())
        .isEmpty();
  }

  Storage storage() {
    return storage;
  }

  Instant now() {
    return now.get();
  }

  void clock(Instant time) {
    now.set(time);
    engine.ifPresent(Engine::clockMoved);
  }

  void comes(Line.CheckComes check) {
    checks.comes(check);
  }

  /** From here on another policy decides. */
  void comes(Line.Under under) {
    playbook.set(scenery.under(under.policy()));
  }

  /** Whether nobody has said anything yet. */
  boolean isFresh() {
    return numbers.get() == 0;
  }

  /** The customer turns out to be somebody's contact. */
  void comes(Line.Identifies identifies) {
    var customer = identifies.customer();
    storage.customerImports().take(List.of(customer), now.get());
    var email = customer.contacts().getFirst().email();
    var person =
        new Person(address.chat(), "Customer", Optional.empty(), Optional.of(Locale.ENGLISH));
    deliver(
        identifies.number(),
        new Event.Identified(now.get(), customer.account(), email, "script"),
        Optional.of(person));
  }

  /** A member of staff does something about the customer's case. */
  void comes(Line.OnCase onCase) {
    var account = newest().flatMap(talk -> talk.header().account());
    var standing = storage.followUps().standing(account, address);
    var event = onCase.deed().event(now.get(), agent(onCase.name()), standing);
    deliver(onCase.number(), event, Optional.empty());
  }

  private Agent agent(String name) {
    return agents.computeIfAbsent(name, n -> new Agent(new AgentId(agents.size() + 1), n));
  }

  private void deliver(int line, Event event, Optional<Person> person) {
    var conversation = newest().map(Conversation::id);
    engine
        .orElseThrow()
        .deliver(new Inbound("script", "line-" + line, address, conversation, person, event));
  }

  /** A member of staff does something in the console. */
  void deliver(Line.Staff staff) {
    var agent = agent(staff.name());
    var at = now.get();
    Event event =
        switch (staff.deed()) {
          case TAKES_OVER -> new Event.TakeoverAsked(at, agent);
          case WRITES -> new Event.AgentWrote(at, agent, staff.text());
          case HANDS_BACK -> new Event.HandedBack(at, agent);
          case CLOSES -> new Event.ClosedBy(at, agent);
        };
    deliver(staff.number(), event, Optional.empty());
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
                    && nothingDue()
                    && checksWait()
                    && storage.inbox().backlog() == 0
                    && checksWait()
                    && storage.outbox().backlog() == 0
                    && staffKnow());
  }

  private boolean nothingDue() {
    return storage.timers().next().filter(due -> !due.isAfter(now.get())).isEmpty();
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
    if (desk.isPresent()) {
      desk.get().close();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    storage.close();
  }
}
