package firstline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.conversation.Refusal;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.CheckReport;
import firstline.core.port.Answering;
import firstline.core.port.CheckRunner;
import firstline.core.port.Delivery;
import firstline.core.port.Inbound;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.MailCarrier;
import firstline.core.port.Outbox;
import firstline.core.port.Sender;
import firstline.core.rehearsal.Mailroom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final Instant NOW = Instant.parse("2026-03-10T14:00:00Z");
  private static final Address ADDRESS = Address.privately(Address.Channel.WEB, "ann");
  private static final Agent ANA = new Agent(new AgentId(1), "Ana");
  private static final Agent BEN = new Agent(new AgentId(2), "Ben");

  private final MemoryStores stores = new MemoryStores();
  private final Platform platform = new Platform();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger ids = new AtomicInteger();
  private Optional<MailCarrier> post = Optional.of(stores.people);
  private KnowledgeBase knowledge = Mailroom.knowledge();
  private CheckRunner checks =
      check ->
          new CheckReport(
              check.request().probe(), "mail.example.net", "ok", Map.of("port", "465"), NOW, 3);

  @AfterEach
  void stopThreads() {
    threads.close();
  }

  private Engine engine() {
    var sources =
        new Engine.Sources(
            Mailroom::playbook,
            knowledge,
            request -> checks.run(request),
            Answering.NONE,
            () -> new ConversationId("conv%06d".formatted(ids.incrementAndGet())),
            stores.people,
            post);
    return new Engine(
        stores.stores(),
        sources,
        List.of(platform),
        (_, _) -> {},
        new Engine.Threads(threads, threads, threads, threads),
        InstantSource.fixed(NOW));
  }

  private static Inbound said(String key, String text) {
    return inbound(
        key, new Event.Said(NOW, key, text, List.of(), Optional.empty(), false, Set.of()));
  }

  private static Inbound inbound(String key, Event event) {
    return new Inbound("test", key, ADDRESS, Optional.empty(), Optional.empty(), event);
  }

  @Test
  void answersAnEventOnceHoweverOftenItComes() throws InterruptedException {
    try (var engine = engine()) {
      engine.start();
      engine.accept(List.of(said("1", "hello"), said("1", "hello")));
      engine.accept(List.of(said("1", "hello")));
      assertThat(engine.deliver(said("1", "hello"))).isEmpty();
    }
    assertThat(platform.words()).containsExactly("welcome");
    assertThat(stores.fates()).containsExactly(Map.entry(1, new Outbox.Fate.Sent("m1")));
  }

  @Test
  void aFaultOfTheDatabasePasses() throws InterruptedException {
    stores.faults.set(1);
    try (var engine = engine()) {
      engine.start();
      assertThat(engine.deliver(said("1", "hello"))).isPresent();
    }
    assertThat(platform.words()).containsExactly("welcome");
  }

  @Test
  void aFaultOfOursLeadsToAPerson() throws InterruptedException {
    var sound = knowledge;
    knowledge =
        new KnowledgeBase() {
          @Override
          public Found.Hits search(String words, Locale locale) {
            throw new IllegalStateException("index broken");
          }

          @Override
          public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
            return sound.article(slug, locale);
          }
        };
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "something"));
      assertThat(engine.tally().failedTurns()).isEqualTo(1);
    }
    assertThat(platform.words()).containsExactly("handoff.fault");
    assertThat(stores.turns.getFirst().whys().getFirst().detail())
        .isEqualTo("IllegalStateException: index broken");
  }

  @Test
  void whatCannotGoNowGoesLaterInOrder() throws InterruptedException {
    platform.answers.add(new Sender.Receipt.Later(Duration.ofMillis(1), "busy"));
    platform.answers.add(new Sender.Receipt.Later(Duration.ofMillis(1), "busy"));
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "hello"));
      engine.deliver(said("2", "menu"));
      Awaitility.await().until(() -> platform.words().size() == 2);
    }
    assertThat(platform.words()).containsExactly("welcome", "menu");
    assertThat(stores.fates().values()).allMatch(Outbox.Fate.Sent.class::isInstance);
  }

  @Test
  void whoBlockedUsIsLeftAloneUntilTheyWrite() throws InterruptedException {
    platform.answers.add(new Sender.Receipt.Unreachable("blocked"));
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "hello"));
    }
    assertThat(stores.open(ADDRESS).orElseThrow().header().reachable()).isFalse();
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("2", "menu"));
    }
    assertThat(platform.words()).containsExactly("menu");
    assertThat(stores.open(ADDRESS).orElseThrow().header().reachable()).isTrue();
  }

  @Test
  void aRefusedMessageHoldsUpNothing() throws InterruptedException {
    platform.answers.add(new Sender.Receipt.Refused("too odd"));
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "hello"));
      engine.deliver(said("2", "menu"));
    }
    assertThat(platform.words()).containsExactly("menu");
    assertThat(stores.fates().get(1)).isEqualTo(new Outbox.Fate.Undeliverable("too odd"));
  }

  @Test
  void theBotIsSilentOnceAPersonHasTakenOver() throws InterruptedException {
    var gate = new CountDownLatch(1);
    platform.gate = Optional.of(gate);
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "hello"));
      engine.deliver(said("2", "menu"));
      engine.deliver(inbound("3", new Event.TakeoverAsked(NOW, ANA)));
      engine.deliver(inbound("4", new Event.AgentWrote(NOW, ANA, "Good afternoon")));
      gate.countDown();
    }
    assertThat(platform.words()).doesNotContain("menu").endsWith("Good afternoon");
    assertThat(stores.fates().get(2)).isEqualTo(new Outbox.Fate.Silenced());
  }

  @Test
  void ofTwoAgentsOneWinsAndTheOtherIsToldWho() throws InterruptedException {
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "hello"));
      var first = engine.deliver(inbound("2", new Event.TakeoverAsked(NOW, ANA))).orElseThrow();
      var second = engine.deliver(inbound("3", new Event.TakeoverAsked(NOW, BEN))).orElseThrow();
      assertThat(first.refusal()).isEmpty();
      assertThat(second.refusal()).contains(new Refusal.TakenBy(ANA));
    }
  }

  @Test
  void whatAnEarlierRunLeftIsTakenUpOldestFirst() throws InterruptedException {
    platform.answers.add(new Sender.Receipt.Later(Duration.ofHours(1), "away"));
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "hello"));
      engine.deliver(said("2", "hello"));
    }
    assertThat(platform.words()).isEmpty();
    stores.store(List.of(said("3", "menu"), said("4", "stop")));
    try (var engine = engine()) {
      engine.start();
    }
    assertThat(platform.words()).containsExactly("welcome", "welcome-back", "menu", "stopped");
    assertThat(stores.backlog()).isZero();
  }

  @Test
  void aCheckRunsAndItsResultTakesThePlaceOfTheNotice() throws InterruptedException {
    try (var engine = engine()) {
      engine.start();
      engine.deliver(inbound("1", new Event.Commanded(NOW, "start", "flow_mail-flow")));
      engine.deliver(said("2", "ann@shop.example"));
      engine.deliver(said("3", "yes"));
      Awaitility.await().until(() -> platform.words().size() >= 6);
    }
    var notice = platform.sent.get(2);
    var result = platform.sent.get(3);
    assertThat(notice.message().plain()).startsWith("check.mail-server.running");
    assertThat(result.message().plain()).startsWith("check.mail-server.ok");
    assertThat(result.replaces()).contains("m" + notice.number());
    assertThat(platform.working.get()).isEqualTo(1);
  }

  @Test
  void aCheckThatBreaksLeadsToAPerson() throws InterruptedException {
    checks =
        _ -> {
          throw new IllegalArgumentException("no such probe");
        };
    try (var engine = engine()) {
      engine.start();
      engine.deliver(inbound("1", new Event.Commanded(NOW, "start", "flow_mail-flow")));
      engine.deliver(said("2", "ann@shop.example"));
      engine.deliver(said("3", "yes"));
      Awaitility.await().until(() -> platform.words().size() >= 4);
    }
    assertThat(platform.words()).last().isEqualTo("handoff.fault");
  }

  @Test
  void aCheckComesOutAlsoWhereItsCustomerCannotBeToldThatItRuns() throws InterruptedException {
    platform.mute = true;
    try (var engine = engine()) {
      engine.start();
      engine.deliver(inbound("1", new Event.Commanded(NOW, "start", "flow_mail-flow")));
      engine.deliver(said("2", "ann@shop.example"));
      engine.deliver(said("3", "yes"));
      Awaitility.await()
          .until(
              () -> platform.words().stream().anyMatch(w -> w.startsWith("check.mail-server.ok")));
    }
  }

  @Test
  void whatWasNotCheckedBecauseTooMuchWasAskedSaysWhenItCanBe() throws InterruptedException {
    checks =
        check ->
            new CheckReport(
                check.request().probe(), "", "not-allowed", Map.of(CheckReport.AGAIN, "9"), NOW, 0);
    try (var engine = engine()) {
      engine.start();
      engine.deliver(inbound("1", new Event.Commanded(NOW, "start", "flow_mail-flow")));
      engine.deliver(said("2", "ann@shop.example"));
      engine.deliver(said("3", "yes"));
      Awaitility.await()
          .until(() -> platform.words().stream().anyMatch(w -> w.startsWith("check.limited")));
    }
  }

  @Test
  void aCheckThatTheEndOfTheProgramInterruptsIsRunAtTheNextStart() throws InterruptedException {
    var good = checks;
    var begun = new CountDownLatch(1);
    checks =
        _ -> {
          begun.countDown();
          throw new CancellationException("the program ends");
        };
    try (var engine = engine()) {
      engine.start();
      engine.deliver(inbound("1", new Event.Commanded(NOW, "start", "flow_mail-flow")));
      engine.deliver(said("2", "ann@shop.example"));
      engine.deliver(said("3", "yes"));
      begun.await();
    }
    assertThat(platform.words()).noneMatch("handoff.fault"::equals);

    checks = good;
    try (var engine = engine()) {
      engine.start();
      Awaitility.await()
          .until(
              () -> platform.words().stream().anyMatch(w -> w.startsWith("check.mail-server.ok")));
    }
  }

  @Test
  void aButtonMeansNothingInAnotherChat() throws InterruptedException {
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "hello"));
      var id = stores.open(ADDRESS).orElseThrow().id();
      var press = new Event.Pressed(NOW, new ChoiceKey(id, 1, 2));
      var elsewhere = Address.privately(Address.Channel.WEB, "eve");
      engine.deliver(
          new Inbound("test", "2", elsewhere, Optional.empty(), Optional.empty(), press));
      engine.deliver(inbound("3", press));
    }
    assertThat(platform.sent)
        .extracting(delivery -> delivery.address().chat() + " " + delivery.message().plain())
        .containsExactlyInAnyOrder("ann welcome", "eve button.unknown", "ann decision.identify");
  }

  @Test
  void wordsFromStaffToNobodyAreDismissed() throws InterruptedException {
    try (var engine = engine()) {
      engine.start();
      assertThat(engine.deliver(inbound("1", new Event.TakeoverAsked(NOW, ANA)))).isEmpty();
    }
    assertThat(stores.dismissed).hasSize(1);
    assertThat(platform.words()).isEmpty();
  }

  @Test
  void afterAClosedConversationAnotherBegins() throws InterruptedException {
    try (var engine = engine()) {
      engine.start();
      engine.deliver(said("1", "hello"));
      engine.deliver(inbound("2", new Event.ClosedBy(NOW, ANA)));
      var next = engine.deliver(said("3", "hello")).orElseThrow().after();
      assertThat(next).isInstanceOf(Conversation.WithBot.class);
      assertThat(next.id()).isEqualTo(new ConversationId("conv000002"));
    }
    assertThat(platform.words()).containsExactly("welcome", "desk.closed{agent=Ana}", "welcome");
  }

  /** A platform that takes what it is given, unless told otherwise. */
  private static final class Platform implements Sender {
    final List<Delivery> sent = new CopyOnWriteArrayList<>();
    final Deque<Receipt> answers = new ArrayDeque<>();
    private volatile boolean mute;
    final AtomicInteger working = new AtomicInteger();
    volatile Optional<CountDownLatch> gate = Optional.empty();

    List<String> words() {
      return sent.stream().map(delivery -> delivery.message().plain()).toList();
    }

    @Override
    public Address.Channel channel() {
      return Address.Channel.WEB;
    }

    @Override
    public Receipt send(Delivery delivery) {
      gate.filter(_ -> delivery.author() instanceof Author.Bot).ifPresent(Platform::await);
      synchronized (answers) {
        if (!answers.isEmpty()) {
          return answers.poll();
        }
      }
      sent.add(delivery);
      return new Receipt.Accepted("m" + delivery.number());
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public Receipt withdraw(Delivery delivery) {
      return send(delivery);
    }

    @Override
    public void working(Address address) {
      if (working.incrementAndGet() == 1 && mute) {
        throw new IllegalStateException("the platform is away");
      }
    }
  }
}
