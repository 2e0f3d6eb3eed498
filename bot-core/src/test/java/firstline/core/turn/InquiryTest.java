package firstline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Activity;
import firstline.core.conversation.Address;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Inquiry;
import firstline.core.conversation.Playbook;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.CheckReport;
import firstline.core.message.Choice;
import firstline.core.message.Rung;
import firstline.core.port.Answering;
import firstline.core.port.Delivery;
import firstline.core.port.Inbound;
import firstline.core.port.Inquiries;
import firstline.core.port.Sender;
import firstline.core.rehearsal.Mailroom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

/** What a customer sees of a model, when it answers, when it does not, and when it is late. */
class InquiryTest {
  private static final Instant NOW = Instant.parse("2026-03-10T14:00:00Z");
  private static final Address ADDRESS = Address.privately(Address.Channel.WEB, "ann");
  private static final ArticleSlug QUOTA = new ArticleSlug("quota");
  private static final ArticleSlug WEB = new ArticleSlug("web");
  private static final ArticleSlug MAIL = new ArticleSlug("mail");

  private final MemoryStores stores = new MemoryStores();
  private final Screen screen = new Screen();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger ids = new AtomicInteger();
  private final Model model = new Model();

  @AfterEach
  void stopThreads() {
    threads.close();
  }

  private Engine engine() {
    var sources =
        new Engine.Sources(
            Mailroom::playbook,
            Mailroom.knowledge(),
            check ->
                new CheckReport(
                    check.request().probe(), "mail.example.net", "ok", Map.of(), NOW, 3),
            model,
            () -> new ConversationId("conv%06d".formatted(ids.incrementAndGet())),
            stores.people,
            Optional.of(stores.people));
    var engine =
        new Engine(
            stores.stores(),
            sources,
            List.of(screen),
            (_, _) -> {},
            new Engine.Threads(threads, threads, threads, threads),
            InstantSource.fixed(NOW));
    engine.start();
    return engine;
  }

  private static Inbound said(String key, String text) {
    return inbound(
        key, new Event.Said(NOW, key, text, List.of(), Optional.empty(), false, Set.of()));
  }

  private static Inbound inbound(String key, Event event) {
    return new Inbound("test", key, ADDRESS, Optional.empty(), Optional.empty(), event);
  }

  private static Inquiry.Sentence sentence(String text, ArticleSlug... sources) {
    return new Inquiry.Sentence(text, List.of(sources));
  }

  private Activity activity() {
    return stores.open(ADDRESS).orElseThrow() instanceof Conversation.WithBot(_, var activity)
        ? activity
        : new Activity.Idle();
  }

  @Test
  void theAnswerTakesThePlaceOfTheNotice() throws InterruptedException {
    model.says(sentence("Delete `old mail` first.", QUOTA));
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      screen.await(2);
    }
    var notice = screen.sent.get(0);
    var answer = screen.sent.get(1);
    assertThat(notice.message().plain()).isEqualTo("answer.reading");
    assertThat(answer.replaces()).contains("m" + notice.number());
    assertThat(answer.message().plain())
        .isEqualTo(
            "About quota\nDelete old mail first.\nanswer.sources{count=1}\nAbout quota\narticle.ask");
    assertThat(answer.message().choices())
        .extracting(Choice::label)
        .containsExactly("solved", "not-solved", "show-steps", "person");
    assertThat(activity()).isEqualTo(new Activity.Reading(QUOTA, Rung.GUIDE));
    assertThat(model.asked.getFirst().question()).isEqualTo("my quota is used up");
    assertThat(model.asked.getFirst().articles()).containsExactly(QUOTA);
  }

  @Test
  void severalSourcesAreNumbered() throws InterruptedException {
    model.says(sentence("Look at the web.", WEB), sentence("Then at both.", QUOTA, WEB));
    try (var engine = engine()) {
      engine.deliver(said("1", "quota of my website"));
      screen.await(2);
    }
    assertThat(screen.words().getLast())
        .isEqualTo(
            "About web\nLook at the web. [1]\nThen at both. [2][1]\nanswer.sources{count=2}\n"
                + "About web\nAbout quota\narticle.ask");
    assertThat(model.asked.getFirst().articles()).containsExactly(QUOTA, WEB);
  }

  @Test
  void whereAFlowChecksItIsOfferedBelowTheAnswer() throws InterruptedException {
    model.says(sentence("It waits in the queue.", MAIL));
    try (var engine = engine()) {
      engine.deliver(said("1", "mail is stuck"));
      screen.await(2);
    }
    assertThat(screen.sent.getLast().message().choices())
        .extracting(Choice::label)
        .containsExactly("solved", "not-solved", "check-with-me", "person");
  }

  @Test
  void withoutAnAnswerThePlainArticleTakesItsPlace() throws InterruptedException {
    model.outcome = new Inquiry.Unanswered("timed out");
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      screen.await(2);
    }
    var article = screen.sent.getLast();
    assertThat(article.replaces()).isPresent();
    assertThat(article.message().plain()).startsWith("About quota\nquota guide");
    assertThat(stores.turns.getLast().whys().getFirst().detail()).isEqualTo("timed out");
  }

  @Test
  void withoutAnAnswerSeveralAreOfferedAndFlowsAreProposedAsEver() throws InterruptedException {
    model.outcome = new Inquiry.Unanswered("refused");
    try (var engine = engine()) {
      engine.deliver(said("1", "quota of my website"));
      screen.await(2);
      engine.deliver(said("2", "mail is stuck"));
      screen.await(4);
    }
    assertThat(screen.words())
        .containsExactly(
            "answer.reading", "did-you-mean", "answer.reading", "propose-flow{title=About mail}");
  }

  @Test
  void whereNothingIsFoundIssueTypesAreOfferedThatThereAre() throws InterruptedException {
    model.outcome =
        new Inquiry.Suggested(
            List.of(
                new IssueType("refund-now"), new IssueType("email-cannot-send"), Playbook.GENERAL));
    try (var engine = engine()) {
      engine.deliver(said("1", "zyxwv qquurb"));
      screen.await(2);
    }
    assertThat(model.asked.getFirst().articles()).isEmpty();
    assertThat(screen.words()).containsExactly("answer.reading", "issue-suggested");
    assertThat(screen.sent.getLast().replaces()).isPresent();
    assertThat(screen.sent.getLast().message().choices())
        .extracting(Choice::label)
        .containsExactly("About mail", "About policy-question", "person");
    assertThat(activity()).isInstanceOf(Activity.Offering.class);
  }

  @Test
  void whereNothingIsFoundAndNothingChosenItIsSaidOnce() throws InterruptedException {
    model.outcome = new Inquiry.Suggested(List.of(new IssueType("refund-now")));
    try (var engine = engine()) {
      engine.deliver(said("1", "zyxwv qquurb"));
      screen.await(2);
      engine.deliver(said("2", "zyxwv qquurb again"));
      screen.await(4);
      engine.deliver(said("3", "zyxwv qquurb once more"));
      screen.await(5);
    }
    assertThat(screen.words())
        .startsWith(
            "answer.reading", "not-understood.first", "answer.reading", "not-understood.again");
    assertThat(model.asked).as("the third time a person is asked for").hasSize(2);
    assertThat(stores.turns.stream().flatMap(turn -> turn.whys().stream()))
        .filteredOn(why -> why.rule().equals("search.nothing"))
        .as("each question counts once as one that found nothing")
        .hasSize(3);
  }

  @Test
  void aFaultOfTheModelIsNoFaultForTheCustomer() throws InterruptedException {
    model.fault = Optional.of(new IllegalStateException("broken"));
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      screen.await(2);
    }
    assertThat(screen.words().getLast()).startsWith("About quota\nquota guide");
  }

  @Test
  void anAnswerFromAnArticleThatIsGoneIsNotShown() throws InterruptedException {
    model.says(sentence("Nobody wrote this.", new ArticleSlug("gone")));
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      screen.await(2);
    }
    assertThat(screen.words().getLast()).startsWith("About quota\nquota guide");
  }

  @Test
  void aClosedModelIsNotAsked() throws InterruptedException {
    model.open = false;
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      screen.await(1);
    }
    assertThat(screen.words()).hasSize(1).first().asString().startsWith("About quota");
    assertThat(model.asked).isEmpty();
  }

  @Test
  void theCustomerGoesOnMeanwhileAndTheLateAnswerIsDropped() throws InterruptedException {
    model.says(sentence("Too late.", QUOTA));
    model.gate = new CountDownLatch(1);
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      engine.deliver(said("2", "menu"));
      screen.await(2);
      model.gate.countDown();
      screen.await(3);
    }
    assertThat(screen.words()).containsExactly("answer.reading", "menu", "answer.set-aside");
    assertThat(activity()).isEqualTo(new Activity.Idle());
  }

  @Test
  void aPersonCanBeAskedForMeanwhile() throws InterruptedException {
    model.says(sentence("Too late.", QUOTA));
    model.gate = new CountDownLatch(1);
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      engine.deliver(said("2", "person"));
      screen.await(2);
      model.gate.countDown();
      screen.await(3);
    }
    assertThat(screen.words().get(1)).isNotEqualTo("answer.reading");
    assertThat(screen.words()).noneMatch(words -> words.contains("Too late"));
  }

  @Test
  void theBotIsSilentWithAnAnswerOnceAPersonHasTakenOver() throws InterruptedException {
    model.says(sentence("Too late.", QUOTA));
    model.gate = new CountDownLatch(1);
    var ana = new Agent(new AgentId(1), "Ana");
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      engine.deliver(inbound("2", new Event.TakeoverAsked(NOW, ana)));
      model.gate.countDown();
      Awaitility.await().until(() -> stores.turns.size() == 3);
    }
    assertThat(screen.words()).noneMatch(words -> words.contains("Too late"));
    assertThat(stores.turns.getLast().whys().getFirst().rule()).isEqualTo("inquiry.late");
  }

  @Test
  void aNewQuestionIsAnsweredInItsOwnPlace() throws InterruptedException {
    model.gate = new CountDownLatch(1);
    model.says(sentence("The answer.", QUOTA));
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      engine.deliver(said("2", "still my quota"));
      screen.await(2);
      model.gate.countDown();
      screen.await(4);
    }
    assertThat(screen.words()).filteredOn(w -> w.contains("The answer.")).hasSize(1);
    assertThat(screen.words()).contains("answer.set-aside");
  }

  @Test
  void whatWasAskedBeforeAStopIsAskedAgainAfterTheStart() throws InterruptedException {
    model.fault = Optional.of(new CancellationException("stopping"));
    try (var engine = engine()) {
      engine.deliver(said("1", "my quota is used up"));
      Awaitility.await().until(() -> model.asked.size() == 1);
    }
    model.fault = Optional.empty();
    model.says(sentence("Here it is.", QUOTA));
    try (var engine = engine()) {
      assertThat(engine.tally().failedTurns()).isZero();
      screen.await(2);
    }
    assertThat(screen.words().getLast()).contains("Here it is.");
  }

  /** A model that answers as it is told to. */
  private static final class Model implements Answering {
    final List<Inquiry> asked = new CopyOnWriteArrayList<>();
    volatile boolean open = true;
    volatile Inquiry.Outcome outcome = new Inquiry.Unanswered("nothing is set");
    volatile Optional<RuntimeException> fault = Optional.empty();
    volatile CountDownLatch gate = new CountDownLatch(0);

    void says(Inquiry.Sentence... sentences) {
      outcome = new Inquiry.Answered(List.of(sentences));
    }

    @Override
    public boolean isOpen(Address customer) {
      return open;
    }

    @Override
    public Inquiry.Outcome answer(Inquiries.Asked question) {
      asked.add(question.inquiry());
      try {
        gate.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CancellationException("stopped");
      }
      fault.ifPresent(
          e -> {
            throw e;
          });
      return outcome;
    }
  }

  private static final class Screen implements Sender {
    final List<Delivery> sent = new CopyOnWriteArrayList<>();

    List<String> words() {
      return sent.stream().map(delivery -> delivery.message().plain()).toList();
    }

    void await(int messages) {
      Awaitility.await().until(() -> sent.size() >= messages);
    }

    @Override
    public Address.Channel channel() {
      return Address.Channel.WEB;
    }

    @Override
    public Receipt send(Delivery delivery) {
      sent.add(delivery);
      return new Receipt.Accepted("m" + delivery.number());
    }

    @Override
    public Receipt withdraw(Delivery delivery) {
      return send(delivery);
    }

    @Override
    public void working(Address address) {
      // What is shown while a model thinks is the notice.
    }
  }
}
