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
import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.Stage;
import firstline.core.turn.Engine;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.telegram.Command;
import firstline.telegram.Concealed;
import firstline.telegram.Pace;
import firstline.telegram.TelegramChannel;
import firstline.telegram.TelegramSettings;
import firstline.telegram.fake.FakeTelegram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/**
 * Plays scripts in a Telegram chat: the customer acts in the fake, and everything behind it is the
 * real thing, down to the database file.
 */
final class TelegramStage implements Stage, AutoCloseable {
  private static final long CUSTOMER = 42;
  private static final Address ADDRESS =
      Address.privately(Address.Channel.TELEGRAM, String.valueOf(CUSTOMER));

  private final FakeTelegram telegram = FakeTelegram.start();
  private final ScriptedChecks checks = new ScriptedChecks();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-05T09:00:00Z"));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Agent> agents = new HashMap<>();
  private final Storage storage;
  private final TelegramChannel channel;
  private final Engine engine;
  private int lastSaid;

  TelegramStage(Playbook playbook, KnowledgeBase knowledge, Path folder) {
    storage = Storage.open(StorageSettings.in(folder));
    channel = TelegramChannel.open(settings(), now::get);
    var stores =
        new Engine.Stores(
            storage.inbox(),
            storage.conversations(),
            storage.outbox(),
            storage.timers(),
            storage.checks(),
            storage.identities(),
            storage.mails());
    var sources =
        new Engine.Sources(
            () -> playbook,
            knowledge,
            checks,
            () -> new ConversationId("rehearsal%06d".formatted(numbers.incrementAndGet())),
            new HmacSignet("a secret that only this rehearsal has"),
            Optional.empty());
    engine =
        new Engine(
            stores,
            sources,
            List.of(channel.sender()),
            (_, _) -> {},
            new Engine.Threads(threads, threads, threads, threads),
            now::get);
    engine.start();
    telegram.chats().introduces(CUSTOMER, "Customer", "en");
    telegram.chats().clock(now.get());
    channel.start(engine);
  }

  private TelegramSettings settings() {
    return new TelegramSettings(
        new Concealed(FakeTelegram.TOKEN),
        telegram.uri(),
        new TelegramSettings.Reception.Polling(),
        Pace.unlimited(),
        Map.of(Locale.ROOT, Command.english()));
  }

  @Override
  public List<Shown> act(Line.Act act) {
    int before = telegram.chats().log(CUSTOMER).size();
    switch (act) {
      case Line.Clock(_, var time) -> {
        now.set(time);
        telegram.chats().clock(time);
      }
      case Line.Writer(_, var name, var language) ->
          telegram.chats().introduces(CUSTOMER, name, language.orElse("en"));
      case Line.Says(_, var text) -> lastSaid = telegram.chats().says(CUSTOMER, text);
      case Line.Presses(_, var label) -> telegram.chats().presses(CUSTOMER, CUSTOMER, label);
      case Line.Commands(_, var name, var argument) ->
          telegram.chats().says(CUSTOMER, ("/" + name + " " + argument).strip());
      case Line.Sends(_, var kind, var caption) -> lastSaid = send(kind, caption);
      case Line.Edits(_, var text) -> telegram.chats().edits(CUSTOMER, lastSaid, text);
      case Line.Staff staff -> deliver(staff);
      case Line.CheckComes check -> checks.comes(check);
    }
    settle();
    var log = telegram.chats().log(CUSTOMER);
    return log.subList(before, log.size()).stream()
        .map(shown -> new Shown(shown.text(), shown.labels()))
        .toList();
  }

  private int send(Attachment.Kind kind, String caption) {
    if (kind == Attachment.Kind.DOCUMENT) {
      var content = "a file".getBytes(StandardCharsets.UTF_8);
      return telegram.chats().sendsDocument(CUSTOMER, "file", "file.txt", content);
    }
    return telegram
        .chats()
        .writes(CUSTOMER, CUSTOMER, message -> TelegramMedia.fill(message, kind, caption));
  }

  private void deliver(Line.Staff staff) {
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
    engine.deliver(new Inbound("console", key, ADDRESS, conversation, Optional.empty(), event));
  }

  /** Waits until everything that came in was worked on and everything said was sent. */
  private void settle() {
    Awaitility.await()
        .pollInterval(java.time.Duration.ofMillis(5))
        .atMost(java.time.Duration.ofSeconds(20))
        .until(
            () ->
                telegram.unacknowledged() == 0
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

  @Override
  public Line.State state() {
    return switch (newest().orElseThrow()) {
      case Conversation.WithBot bot ->
          bot.header().handoff().isPresent() ? Line.State.WAITING : Line.State.BOT;
      case Conversation.WithHuman _ -> Line.State.HUMAN;
      case Conversation.Closed _ -> Line.State.CLOSED;
    };
  }

  @Override
  public void close() throws InterruptedException {
    channel.stopReceiving();
    engine.close();
    channel.close();
    threads.shutdownNow();
    storage.close();
    telegram.close();
  }
}
