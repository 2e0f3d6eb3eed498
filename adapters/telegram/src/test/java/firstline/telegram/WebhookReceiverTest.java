package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.core.conversation.Event;
import firstline.telegram.WebhookReceiver.Taken;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReceiverTest {
  private static final String SECRET = "shared-secret_1";
  private static final String UPDATE =
      """
      {"update_id":42,"message":{"message_id":7,"date":1773151200,"text":"hello",
      "from":{"id":1001,"is_bot":false,"first_name":"Ana"},"chat":{"id":1001,"type":"private"}}}""";

  private final FakeTelegram telegram = FakeTelegram.start();
  private final RecordingIntake intake = new RecordingIntake();
  private final TelegramChannel channel = channel();
  private final WebhookReceiver webhook = channel.webhook().orElseThrow();

  private TelegramChannel channel() {
    var reception =
        new TelegramSettings.Reception.Webhook(
            URI.create("https://support.example.com/telegram"), new Concealed(SECRET));
    return TelegramChannel.open(
        new TelegramSettings(
            new Concealed(FakeTelegram.TOKEN),
            telegram.uri(),
            reception,
            Pace.unlimited(),
            Map.of()),
        InstantSource.system(),
        new HastyClosing());
  }

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  private void start() {
    channel.start(intake);
    await().until(() -> channel.state() instanceof ChannelState.Connected);
  }

  private Taken receive(String body) {
    return webhook.receive(SECRET, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellsTelegramWhereToBringUpdates() {
    start();

    assertThat(telegram.calls().of("setWebhook"))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.path("url").asText())
                  .isEqualTo("https://support.example.com/telegram");
              assertThat(request.path("secret_token").asText()).isEqualTo(SECRET);
              assertThat(request.path("allowed_updates").asText()).contains("callback_query");
            });
    assertThat(telegram.calls().of("getUpdates")).isEmpty();
  }

  @Test
  void saysWhenTelegramCannotBringUpdates() {
    start();
    telegram.chats().says(1001, "waits");
    telegram.webhookFails("Connection refused");

    await()
        .untilAsserted(
            () ->
                assertThat(channel.state().toString()).contains("PUBLIC_URL: Connection refused"));
    telegram.webhookFails("");
    await().until(() -> channel.state() instanceof ChannelState.Connected);
  }

  @Test
  void setsAWebhookAgainThatSomebodyTookAway() {
    start();
    telegram.faults().next("getWebhookInfo", new Fault.Status(502));
    telegram.forgetWebhook();

    await().until(() -> telegram.calls().of("setWebhook").size() == 2);
    await().until(() -> channel.state() instanceof ChannelState.Connected);
  }

  @Test
  void storesAnUpdate() {
    start();

    assertThat(receive(UPDATE)).isEqualTo(new Taken.Stored());
    assertThat(intake.taken())
        .singleElement()
        .satisfies(inbound -> assertThat(inbound.event()).isInstanceOf(Event.Said.class));
  }

  @Test
  void storesNothingOfUnknownKindsButTakesThem() {
    start();

    assertThat(receive("{\"update_id\":43,\"something_new\":{}}")).isEqualTo(new Taken.Stored());
    assertThat(intake.taken()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "shared-secret_2", "shared-secret_1x", "SHARED-SECRET_1"})
  void refusesWhoDoesNotKnowTheSecret(String shown) {
    start();

    assertThat(webhook.receive(shown, UPDATE.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Taken.Forbidden());
    assertThat(intake.taken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "{}", "{\"update_id\":\"42\"}", "{\"update_id\":42"})
  void refusesWhatIsNoUpdate(String body) {
    start();

    assertThat(receive(body)).isEqualTo(new Taken.Malformed());
  }

  @Test
  void letsTelegramComeAgainWhenItCannotStore() {
    start();
    intake.failNext(1);

    assertThat(receive(UPDATE)).isEqualTo(new Taken.Unavailable());
    assertThat(receive(UPDATE)).isEqualTo(new Taken.Stored());
    assertThat(intake.keys()).containsExactly("42");
  }

  @Test
  void letsTelegramComeAgainBeforeItIsConnected() {
    assertThat(receive(UPDATE)).isEqualTo(new Taken.Unavailable());
  }
}
