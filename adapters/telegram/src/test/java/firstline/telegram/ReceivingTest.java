package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import firstline.core.conversation.Event;
import firstline.core.message.Message;
import firstline.core.port.Inbound;
import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivingTest {
  private static final long CUSTOMER = 1001;
  private static final Instant NOW = Instant.parse("2026-03-10T14:00:00Z");

  private final FakeTelegram telegram = FakeTelegram.start();
  private final RecordingIntake intake = new RecordingIntake();
  private final HastyClosing closing = new HastyClosing();
  private final TelegramChannel channel = channel(FakeTelegram.TOKEN);

  private TelegramChannel channel(String token) {
    telegram.chats().clock(NOW);
    var settings =
        new TelegramSettings(
            new Concealed(token),
            telegram.uri(),
            new TelegramSettings.Reception.Polling(),
            Pace.unlimited(),
            Map.of(
                Locale.ROOT,
                Command.english(),
                Locale.GERMAN,
                List.of(new Command("menu", "Was ich kann"))));
    return TelegramChannel.open(settings, InstantSource.fixed(NOW), closing);
  }

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  private void start() {
    channel.start(intake);
  }

  private void startAndConnect() {
    start();
    await().until(() -> channel.state() instanceof ChannelState.Connected);
  }

  private List<String> texts() {
    return intake.taken().stream()
        .map(Inbound::event)
        .map(event -> event instanceof Event.Said said ? said.text() : event.toString())
        .toList();
  }

  @Test
  void saysWhoItIsOnceItIsConnected() {
    assertThat(channel.state()).isEqualTo(new ChannelState.Starting());
    startAndConnect();

    assertThat(channel.state())
        .isEqualTo(new ChannelState.Connected(new Bot(4711, "firstline_bot"), NOW));
    assertThat(new Bot(4711, "firstline_bot").link("kb_mail"))
        .isEqualTo("https://t.me/firstline_bot?start=kb_mail");
  }

  @Test
  void listsItsCommandsAndTakesNoWebhook() {
    startAndConnect();

    assertThat(telegram.calls().of("deleteWebhook"))
        .singleElement()
        .satisfies(r -> assertThat(r.path("drop_pending_updates").asBoolean(true)).isFalse());
    await().until(() -> telegram.calls().of("setMyCommands").size() == 2);
    assertThat(telegram.calls().of("setMyCommands"))
        .extracting(r -> r.path("language_code").asText())
        .containsExactlyInAnyOrder("", "de");
    assertThat(channel.webhook()).isEmpty();
  }

  @Test
  void listsItsCommandsWhenTelegramLetsIt() {
    telegram.faults().next("setMyCommands", new Fault.TooManyRequests(300));
    telegram.faults().next("setMyCommands", new Fault.Dropped());
    telegram.faults().next("setMyCommands", new Fault.Refusal(400, "Bad Request: no"));
    startAndConnect();

    await().until(() -> telegram.calls().of("setMyCommands").size() == 4);
    assertThat(closing.waits()).contains(Duration.ofMinutes(5));
  }

  @Test
  void goesOnAfterAFaultThatNobodyForesawAtTheStart() {
    telegram.faults().next("getMe", new Fault.Result("{\"id\":\"not a number\"}"));
    telegram.faults().next("getMe", new Fault.Result("null"));
    startAndConnect();

    assertThat(telegram.calls().of("getMe")).hasSize(3);
  }

  @Test
  void takesABacklogOldestFirst() {
    for (int i = 0; i < 250; i++) {
      telegram.chats().says(CUSTOMER, "m" + i);
    }
    start();

    await().until(() -> intake.taken().size() == 250);
    assertThat(texts()).isEqualTo(IntStream.range(0, 250).mapToObj(i -> "m" + i).toList());
  }

  @Test
  void sendsOnAfterItStoppedReceiving() {
    startAndConnect();
    channel.stopReceiving();
    telegram.chats().says(CUSTOMER, "too late");

    assertThat(
            channel
                .sender(MessageFiles.NONE)
                .send(Deliveries.to("" + CUSTOMER, 1, Message.of("bye"))))
        .isInstanceOf(Sender.Receipt.Accepted.class);
    assertThat(intake.taken()).isEmpty();
    assertThat(telegram.unacknowledged()).isEqualTo(1);
  }

  @Test
  void doesNotAskAgainBesideAPollThatItCutsOff() {
    telegram.chats().says(CUSTOMER, "one");
    start();
    await().until(() -> telegram.unacknowledged() == 0);
    int asked = telegram.calls().of("getUpdates").size();

    channel.stopReceiving();

    assertThat(telegram.calls().of("getUpdates")).hasSize(asked);
  }

  @Test
  void acknowledgesOnlyWhatWasStored() {
    var unacknowledged = new ArrayList<Integer>();
    intake.beforeTaking(_ -> unacknowledged.add(telegram.unacknowledged()));
    telegram.chats().says(CUSTOMER, "one");
    telegram.chats().says(CUSTOMER, "two");
    start();

    await().until(() -> telegram.unacknowledged() == 0);
    assertThat(texts()).containsExactly("one", "two");
    assertThat(unacknowledged).containsExactly(2);
  }

  @Test
  void asksAgainForWhatCouldNotBeStored() {
    intake.failNext(3);
    telegram.chats().says(CUSTOMER, "one");
    start();

    await().until(() -> telegram.unacknowledged() == 0);
    assertThat(texts()).containsExactly("one");
    assertThat(closing.waits()).hasSize(3);
    assertThat(channel.state()).isInstanceOf(ChannelState.Connected.class);
  }

  @Test
  void takesAnUpdateOnceThatComesTwiceInABatch() {
    telegram.chats().says(CUSTOMER, "one");
    telegram.repeatLastUpdate();
    start();

    await().until(() -> telegram.unacknowledged() == 0);
    assertThat(texts()).containsExactly("one");
    assertThat(channel.figures().received()).isEqualTo(1);
  }

  @Test
  void countsWhatItIgnores() {
    telegram.chats().update(JsonNodeFactory.instance.objectNode().put("something_new", 1));
    telegram.chats().says(CUSTOMER, "one");
    start();

    await().until(() -> telegram.unacknowledged() == 0);
    assertThat(channel.figures().received()).isEqualTo(1);
    assertThat(channel.figures().ignored()).isEqualTo(1);
  }

  @Test
  void passesOverAnUpdateThatCannotBeRead() {
    var broken = JsonNodeFactory.instance.objectNode();
    broken.putObject("message").put("message_id", "seven");
    telegram.chats().says(CUSTOMER, "before");
    telegram.chats().update(broken);
    telegram.chats().says(CUSTOMER, "after");
    start();

    await().until(() -> telegram.unacknowledged() == 0);
    assertThat(texts()).containsExactly("before", "after");
  }

  @Test
  void stopsAtAWrongTokenAndNamesTheSetting() {
    try (var wrong = channel("4711:wrong")) {
      wrong.start(intake);

      await().until(() -> wrong.state() instanceof ChannelState.Refused);
      assertThat(wrong.state().toString()).contains("TELEGRAM_BOT_TOKEN").doesNotContain("wrong");
    }
  }

  @Test
  void stopsWhenItsTokenIsTakenBack() {
    telegram.faults().after(1, "getUpdates", new Fault.Refusal(401, "Unauthorized"));
    start();
    telegram.chats().says(CUSTOMER, "one");

    await().until(() -> channel.state() instanceof ChannelState.Refused);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void goesOnAfterAnOutage(int status) {
    telegram.faults().next("getUpdates", new Fault.Status(status), 8);
    telegram.chats().says(CUSTOMER, "one");
    start();

    await().until(() -> texts().equals(List.of("one")));
    assertThat(closing.waits()).hasSize(8).allMatch(w -> w.compareTo(Duration.ofSeconds(8)) <= 0);
    assertThat(closing.waits().getLast()).isGreaterThan(Duration.ofSeconds(5));
  }

  @Test
  void goesOnAfterBrokenConnectionsAndUnreadableAnswers() {
    telegram.faults().next("getUpdates", new Fault.AnswerLost());
    telegram.faults().next("getUpdates", new Fault.Garbage());
    telegram.faults().next("getMe", new Fault.Dropped());
    telegram.chats().says(CUSTOMER, "one");
    start();

    await().until(() -> texts().equals(List.of("one")));
  }

  @Test
  void waitsAsLongAsTelegramWants() {
    telegram.faults().next("getUpdates", new Fault.TooManyRequests(17));
    startAndConnect();

    assertThat(closing.waits()).containsExactly(Duration.ofSeconds(17));
  }

  @Test
  void saysWhenAnotherProgramReceives() {
    telegram
        .faults()
        .next(
            "getUpdates",
            new Fault.Refusal(409, "Conflict: terminated by other getUpdates"),
            10_000);
    start();

    await().until(() -> channel.state() instanceof ChannelState.Disturbed);
    assertThat(channel.state().toString()).contains("another program", "TELEGRAM_BOT_TOKEN");
    telegram.faults().clear();
    await().until(() -> channel.state() instanceof ChannelState.Connected);
  }

  @Test
  void takesBackAWebhookThatSomebodySet() {
    telegram
        .faults()
        .next(
            "getUpdates",
            new Fault.Refusal(
                409, "Conflict: can't use getUpdates method while webhook is active"));
    startAndConnect();

    assertThat(telegram.calls().of("deleteWebhook")).hasSize(2);
  }

  @Test
  void answersAPressOnceAfterItWasStored() {
    intake.beforeTaking(_ -> assertThat(telegram.chats().answeredPresses()).isEmpty());
    var press = telegram.chats().presses(CUSTOMER, CUSTOMER, 1, "conv00000001.1.0");
    telegram.repeatLastUpdate();
    start();

    await().until(() -> telegram.unacknowledged() == 0);
    await().until(() -> !telegram.chats().answeredPresses().isEmpty());
    assertThat(telegram.chats().answeredPresses()).containsExactly(press);
  }

  @Test
  void doesNotAnswerPressesThatAreTooOld() {
    telegram.chats().clock(NOW.minusSeconds(90));
    telegram.chats().presses(CUSTOMER, CUSTOMER, 1, "old");
    telegram.chats().says(CUSTOMER, "too long ago");
    telegram.chats().clock(NOW);
    var fresh = telegram.chats().presses(CUSTOMER, CUSTOMER, 1, "new");
    start();

    await().until(() -> !telegram.chats().answeredPresses().isEmpty());
    await().until(() -> telegram.unacknowledged() == 0);
    assertThat(telegram.chats().answeredPresses()).containsExactly(fresh);
    assertThat(intake.taken()).hasSize(3);
  }

  @Test
  void acknowledgesTheLastBatchWhenItCloses() {
    startAndConnect();
    telegram.chats().says(CUSTOMER, "one");
    await().until(() -> texts().equals(List.of("one")));
    channel.close();

    assertThat(telegram.unacknowledged()).isZero();
    assertThat(channel.state()).isEqualTo(new ChannelState.Closed());
  }

  @Test
  void endsAPollThatWaits() {
    startAndConnect();
    var before = System.nanoTime();
    channel.close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void asksOnlyForWhatItUses() {
    startAndConnect();

    assertThat(telegram.calls().of("getUpdates").getFirst().path("allowed_updates"))
        .extracting(JsonNode::asText)
        .containsExactly("message", "edited_message", "callback_query", "my_chat_member");
  }

  @Test
  void startsOnce() {
    start();

    assertThatThrownBy(this::start).isInstanceOf(IllegalStateException.class);
  }
}
