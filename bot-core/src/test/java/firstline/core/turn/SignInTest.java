package firstline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Activity;
import firstline.core.conversation.Address;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Header;
import firstline.core.conversation.Masking;
import firstline.core.conversation.Refusal;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.CheckReport;
import firstline.core.desk.Handoff;
import firstline.core.identity.Attempts;
import firstline.core.identity.Fingerprint;
import firstline.core.identity.Pass;
import firstline.core.identity.Subject;
import firstline.core.message.Choice;
import firstline.core.message.Mail;
import firstline.core.port.Answering;
import firstline.core.port.Delivery;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.MailCarrier.Receipt;
import firstline.core.port.MailQueue;
import firstline.core.port.Sender;
import firstline.core.rehearsal.Mailroom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Finding out who writes, from the first word to the mail that tells of it. */
class SignInTest {
  private static final Address ADDRESS = Address.privately(Address.Channel.TELEGRAM, "ann");
  private static final Agent ANA = new Agent(new AgentId(1), "Ana");
  private static final AccountId ACCOUNT = new AccountId("C-1001");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-10T14:00:00Z"));
  private final MemoryStores stores = new MemoryStores();
  private final MemoryPeople people = stores.people;
  private final Chat chat = new Chat();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger numbers = new AtomicInteger();
  private Engine engine = engine(true);

  private Engine engine(boolean mail) {
    return new Engine(
        stores.stores(),
        new Engine.Sources(
            () -> Mailroom.playbook().knowing(Map.of("continue.web", "https://a.example/")),
            Mailroom.knowledge(),
            check ->
                new CheckReport(
                    check.request().probe(), "mail.example.net", "ok", Map.of(), now.get(), 3),
            Answering.NONE,
            () -> new ConversationId("conv%06d".formatted(numbers.incrementAndGet())),
            people,
            mail ? Optional.of(people) : Optional.empty()),
        List.of(chat),
        (_, _) -> {},
        new Engine.Threads(threads, threads, threads, threads),
        now::get);
  }

  @AfterEach
  void stop() throws InterruptedException {
    engine.close();
    threads.close();
  }

  private Intake.Outcome happen(Event event) {
    var key = "event" + numbers.incrementAndGet();
    var about =
        event instanceof Event.FromStaff ? newest().map(Conversation::id) : noConversation();
    return engine
        .deliver(new Inbound("test", key, ADDRESS, about, Optional.empty(), event))
        .orElseThrow();
  }

  private static Optional<ConversationId> noConversation() {
    return Optional.empty();
  }

  private Optional<Conversation> newest() {
    return Optional.of(stores.turns.getLast().after());
  }

  /** What the bot says to words. */
  private List<String> say(String text) {
    var masked = Masking.mask(text);
    return heard(
        new Event.Said(
            now.get(), "m", masked.text(), List.of(), Optional.empty(), false, masked.found()));
  }

  private List<String> command(String name, String argument) {
    return heard(new Event.Commanded(now.get(), name, argument));
  }

  private List<String> heard(Event event) {
    int before = chat.sent.size();
    int messages = happen(event).after().header().messages();
    soon().until(() -> chat.newest >= messages || chat.sent.size() == before);
    soon().until(() -> stores.pending(1).isEmpty());
    return chat.sent.subList(before, chat.sent.size()).stream()
        .map(delivery -> delivery.message().plain())
        .toList();
  }

  private static ConditionFactory soon() {
    return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(3));
  }

  private List<Mail> mails(int count) {
    soon().until(() -> people.sent.size() >= count);
    return List.copyOf(people.sent);
  }

  private String code() {
    var text = mails(1).getLast().text();
    return text.substring(text.indexOf("code=") + 5, text.indexOf("code=") + 11);
  }

  private String wrongCode() {
    return code().equals("000000") ? "000001" : "000000";
  }

  private Optional<AccountId> known() {
    return newest().orElseThrow().header().account();
  }

  private void askedForACode() {
    assertThat(command("login", "")).containsExactly("login.ask");
    assertThat(say("my account is c-1001")).containsExactly("login.code-sent{minutes=10}");
  }

  @Test
  @DisplayName("the code from the mail tells who writes, and the contact is told")
  void byCode() {
    askedForACode();
    assertThat(mails(1))
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).contains("ann@shop.example"))
        .satisfies(mail -> assertThat(mail.until()).contains(now.get().plusSeconds(600)));
    assertThat(say("it is " + code().substring(0, 3) + " " + code().substring(3)))
        .containsExactly("identified{account=C-1001}");
    assertThat(known()).contains(ACCOUNT);
    assertThat(newest().orElseThrow().header().claim()).isEmpty();
    assertThat(mails(2).getLast().subject()).startsWith("mail.linked.subject");
    assertThat(command("login", "")).containsExactly("login.already{account=C-1001}");
  }

  @Test
  @DisplayName(
      "neither the number nor the code is kept among what the customer told about a problem")
  void keepsNothing() {
    askedForACode();
    say(code());
    assertThat(newest().orElseThrow().header().investigation().told()).isEmpty();
  }

  @Test
  @DisplayName("nobody learns from words or from what is written whether an account exists")
  void tellsNothing() {
    askedForACode();
    say(wrongCode());
    var existing = List.copyOf(stores.turns);
    stores.turns.clear();
    command("login", "");
    say("C-4711");
    say("000000");
    assertThat(stores.turns).hasSameSizeAs(existing);
    for (int i = 1; i < existing.size(); i++) {
      assertThat(kinds(stores.turns.get(i).effects())).isEqualTo(kinds(existing.get(i).effects()));
    }
    assertThat(people.sent).hasSize(1);
    assertThat(chat.sent.subList(3, 5))
        .zipSatisfy(
            chat.sent.subList(1, 3),
            (one, other) -> assertThat(one.message().blocks().size()).isEqualTo(1));
    assertThat(say("424241")).containsExactly("login.code-wrong{left=2}");
  }

  private static List<String> kinds(List<Effect> effects) {
    return effects.stream().map(effect -> effect.getClass().getSimpleName()).toList();
  }

  @Test
  @DisplayName("five wrong codes lock for an hour, also for the right code and a new one")
  void locks() {
    askedForACode();
    var right = code();
    var wrong = wrongCode();
    IntStream.rangeClosed(1, 4)
        .forEach(
            i -> assertThat(say(wrong)).containsExactly("login.code-wrong{left=" + (5 - i) + "}"));
    assertThat(say(wrong)).containsExactly("login.locked");
    assertThat(say(right)).doesNotContain("identified{account=C-1001}");
    command("login", "");
    assertThat(say("C-1001")).containsExactly("login.locked");
    now.updateAndGet(time -> time.plus(Attempts.HOUR));
    askedForACode();
    mails(2);
    assertThat(say(code())).containsExactly("identified{account=C-1001}");
  }

  @Test
  @DisplayName("wrong codes count for the account, too, in whatever chat they are tried")
  void countsAcrossChats() {
    var locked = new Attempts(0, 0, 4, now.get(), Optional.empty()).failing(now.get());
    people.change(
        stores.turns.isEmpty() ? opened() : stores.turns.getLast().after().header(),
        new Effect.CountAttempts(Subject.account("C-1001"), Attempts.NONE, locked));
    command("login", "");
    assertThat(say("C-1001")).containsExactly("login.locked");
  }

  private Header opened() {
    return happen(new Event.Commanded(now.get(), "start", "")).after().header();
  }

  @Test
  @DisplayName("a code is good for ten minutes, and an old one is not good after a new one")
  void expires() {
    askedForACode();
    var old = code();
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
    assertThat(say(old)).containsExactly("login.code-expired");
    askedForACode();
    mails(2);
    assertThat(say(old)).containsExactly("login.code-wrong{left=4}");
  }

  @Test
  @DisplayName("five codes an hour are enough")
  void limitsAsking() {
    for (int i = 0; i < Attempts.MOST_ASKED; i++) {
      askedForACode();
    }
    command("login", "");
    assertThat(say("C-1001")).containsExactly("login.too-many");
    now.updateAndGet(time -> time.plus(Attempts.HOUR));
    askedForACode();
  }

  @Test
  @DisplayName("what was going on goes on, whether one is recognised or would rather not")
  void goesOn() {
    assertThat(heard(new Event.Commanded(now.get(), "start", "flow_mail-flow")).getLast())
        .contains("flow.mail-flow.address");
    askedForACode();
    assertThat(say("stop").getFirst()).isEqualTo("login.cancelled");
    assertThat(newest().orElseThrow())
        .isInstanceOfSatisfying(
            Conversation.WithBot.class,
            bot -> assertThat(bot.activity()).isInstanceOf(Activity.InFlow.class));
    askedForACode();
    mails(2);
    assertThat(say(code())).first().isEqualTo("identified{account=C-1001}");
    assertThat(chat.sent.getLast().message().plain()).contains("flow.mail-flow.address");
  }

  @Test
  @DisplayName("other words in between are answered, and the code still counts")
  void digresses() {
    askedForACode();
    assertThat(say("quota")).first().asString().contains("About quota");
    assertThat(say(code())).containsExactly("identified{account=C-1001}");
  }

  @Test
  @DisplayName("a number that is no code costs no try")
  void sparesMisreadCodes() {
    askedForACode();
    assertThat(say("12345")).containsExactly("login.code-hint");
    assertThat(say(wrongCode())).containsExactly("login.code-wrong{left=4}");
  }

  @Test
  @DisplayName("a link tells who writes, once, and a new conversation knows it from the start")
  void byLink() {
    pass("id_good", Duration.ofMinutes(15));
    assertThat(command("start", "id_good"))
        .containsExactly("identified{account=C-1001}", "welcome");
    assertThat(command("start", "id_good")).containsExactly("login.already{account=C-1001}");
    happen(new Event.ClosedBy(now.get(), ANA));
    say("hello");
    assertThat(known()).contains(ACCOUNT);
    assertThat(command("logout", "")).containsExactly("login.logged-out{account=C-1001}");
    assertThat(command("logout", "")).containsExactly("login.nobody");
    assertThat(command("start", "id_good")).containsExactly("link.used");
    happen(new Event.ClosedBy(now.get(), ANA));
    say("hello");
    assertThat(known()).isEmpty();
  }

  @Test
  @DisplayName("a link of one's own goes on elsewhere, once, with what is known here")
  void goesOnElsewhere() {
    assertThat(command("continue", "")).containsExactly("identify.first");
    pass("id_good", Duration.ofMinutes(15));
    command("start", "id_good");
    say("my mails get stuck in the outbox");
    var known = newest().orElseThrow().header().investigation();
    assertThat(command("continue", "")).containsExactly("continue.links");
    assertThat(chat.sent.getLast().message().choices())
        .containsExactly(new Choice.Open("channel.web", "https://a.example/id_fresh1"));

    var there = Address.privately(Address.Channel.TELEGRAM, "elsewhere");
    var opened = new Event.Commanded(now.get(), "start", "id_fresh1");
    var after =
        engine
            .deliver(
                new Inbound("test", "there", there, Optional.empty(), Optional.empty(), opened))
            .orElseThrow()
            .after();
    assertThat(after.header().account()).contains(ACCOUNT);
    assertThat(after.header().investigation()).isEqualTo(known);
    assertThat(people.isUsed("id_fresh1")).isTrue();
  }

  @Test
  @DisplayName("a link that is no good says why")
  void badLinks() {
    pass("id_late", Duration.ZERO);
    people.passes.put("id_gone", new Pass("nobody", "gone", now.get().plusSeconds(60)));
    assertThat(command("start", "id_late")).containsExactly("link.expired");
    assertThat(command("start", "id_gone")).containsExactly("link.gone");
    assertThat(command("start", "id_theirs")).containsExactly("link.foreign");
    assertThat(known()).isEmpty();
    assertThat(people.sent).isEmpty();
  }

  @Test
  @DisplayName(
      "a good link counts also while a person has the conversation; of a bad one nothing is said")
  void linkWithHuman() {
    command("start", "");
    heard(new Event.TakeoverAsked(now.get(), ANA));
    pass("id_good", Duration.ofMinutes(15));
    assertThat(command("start", "id_theirs")).isEmpty();
    assertThat(command("start", "id_good")).containsExactly("identified{account=C-1001}");
    assertThat(newest().orElseThrow()).isInstanceOf(Conversation.WithHuman.class);
  }

  private void pass(String token, Duration goodFor) {
    people.passes.put(
        token,
        new Pass(Fingerprint.of(ACCOUNT, "ann@shop.example"), token, now.get().plus(goodFor)));
  }

  @Test
  @DisplayName("without mail staff confirm, for a contact of the account that was claimed only")
  void byStaff() throws InterruptedException {
    engine.close();
    engine = engine(false);
    command("login", "");
    assertThat(say("C-1001")).containsExactly("login.staff");
    var waiting = newest().orElseThrow().header();
    assertThat(waiting.handoff().map(Handoff::cause)).contains(Handoff.Cause.IDENTITY);
    assertThat(confirm("C-2", "ann@shop.example").refusal()).contains(new Refusal.NoClaim());
    assertThat(confirm("C-1001", "ann@shop.example").refusal()).isEmpty();
    assertThat(known()).contains(ACCOUNT);
    assertThat(newest().orElseThrow().header().handoff()).isEmpty();
    assertThat(people.sent).isEmpty();
    assertThat(confirm("C-1001", "ann@shop.example").refusal()).contains(new Refusal.NoClaim());
  }

  private Intake.Outcome confirm(String account, String email) {
    return happen(new Event.ClaimConfirmed(now.get(), ANA, new AccountId(account), email));
  }

  @Test
  @DisplayName("staff may decline, and the customer is told")
  void declined() throws InterruptedException {
    engine.close();
    engine = engine(false);
    command("login", "");
    say("C-1001");
    assertThat(heard(new Event.ClaimDeclined(now.get(), ANA))).containsExactly("login.declined");
    assertThat(newest().orElseThrow().header().claim()).isEmpty();
    assertThat(happen(new Event.ClaimDeclined(now.get(), ANA)).refusal())
        .contains(new Refusal.NoClaim());
  }

  @Test
  @DisplayName("a mail is sent as often as it takes, and a refused one is not tried again")
  void retriesMail() {
    people.receipts.add(new Receipt.Later("greylisted"));
    people.receipts.add(new Receipt.Accepted());
    people.receipts.add(new Receipt.Refused("no such mailbox"));
    askedForACode();
    mails(2);
    say(code());
    soon().until(() -> people.fates.size() == 2);
    assertThat(people.fates).containsValues(MailQueue.Fate.SENT, MailQueue.Fate.REFUSED);
    assertThat(people.pending(10)).isEmpty();
  }

  @Test
  @DisplayName("a code that could not be sent in time is not sent at all")
  void sendsNothingLate() throws InterruptedException {
    engine.close();
    engine = engine(false);
    people.keep(
        new Mail(
            "late",
            Optional.of("ann@shop.example"),
            "s",
            "t",
            Optional.empty(),
            Optional.of(now.get())));
    engine.close();
    engine = engine(true);
    engine.start();
    soon().until(() -> people.fates.containsKey("late"));
    assertThat(people.fates.get("late")).isEqualTo(MailQueue.Fate.EXPIRED);
    assertThat(people.sent).isEmpty();
  }

  private static final class Chat implements Sender {
    final List<Delivery> sent = new CopyOnWriteArrayList<>();
    volatile int newest;

    @Override
    public Address.Channel channel() {
      return Address.Channel.TELEGRAM;
    }

    @Override
    public Receipt send(Delivery delivery) {
      sent.add(delivery);
      newest = delivery.number();
      return new Receipt.Accepted("m" + delivery.number());
    }

    @Override
    public Receipt withdraw(Delivery delivery) {
      return send(delivery);
    }

    @Override
    public void working(Address address) {
      // Nobody looks.
    }
  }
}
