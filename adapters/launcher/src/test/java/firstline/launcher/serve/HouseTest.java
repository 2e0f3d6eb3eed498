package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import firstline.discord.fake.FakeDiscord;
import firstline.telegram.fake.FakeTelegram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {
  private static final Progress UNHEARD = words -> {};

  @TempDir Path folder;

  @Test
  void servesUntilItIsClosedAndCanStartAgain() {
    var heard = new ArrayList<String>();
    for (int start = 1; start <= 2; start++) {
      try (var house = House.start(Houses.settings(folder), heard::add);
          var surfer = new Surfer(house.local())) {
        assertThat(surfer.open("/healthz").status()).isEqualTo(200);
        assertThat(surfer.open("/readyz")).returns("ready\n", Surfer.Page::html);
        assertThat(surfer.open("/chat").status()).isEqualTo(200);
        assertThat(surfer.open("/console").words()).containsIgnoringCase("log in");
        assertThat(house.greeting().toString())
            .contains(house.local() + "/chat", house.local() + "/console", "telegram        off");
      }
    }
    assertThat(heard).hasSize(4).anyMatch(line -> line.contains("web server listens on"));
  }

  @Test
  void theFirstStartPrintsALinkThatMakesTheFirstAdministrator() {
    try (var house = House.start(Houses.settings(folder), UNHEARD);
        var surfer = new Surfer(house.local())) {
      var line =
          house.greeting().stream()
              .filter(l -> l.contains("first log-in"))
              .findFirst()
              .orElseThrow();
      var link = line.replaceAll(".*(/console/welcome/[^ ]+).*", "$1");
      assertThat(surfer.open(link).status()).isEqualTo(200);
    }
  }

  @Test
  void measuresWhatGoesOn() {
    try (var house = House.start(Houses.settings(folder), UNHEARD);
        var surfer = new Surfer(house.local())) {
      surfer.submit(surfer.open("/chat"), "/chat/say", Map.of("text", "hello"));
      await()
          .untilAsserted(
              () ->
                  assertThat(surfer.open("/metrics").html())
                      .contains(
                          "firstline_inbound_events_total{channel=\"web\"} 1.0",
                          "firstline_turns_seconds_count 1",
                          "firstline_outbound_messages_total{channel=\"web\",outcome=\"sent\"} 1.0",
                          "firstline_inbox_backlog 0.0",
                          "firstline_outbox_backlog 0.0",
                          "firstline_conversations{queue=\"bot\"} 1.0",
                          "jvm_memory_used_bytes"));
    }
  }

  @Test
  void discordIsAnsweredAndItsSessionCounted() throws IOException, InterruptedException {
    try (var discord = FakeDiscord.start();
        var house = House.start(Houses.withDiscord(folder, discord), UNHEARD)) {
      await().untilAsserted(() -> assertThat(house.unready()).isEmpty());
      assertThat(house.greeting()).contains("  discord         helper");
      var room = discord.direct("500000000000000042");
      discord.says(room, "500000000000000042", "my mails get stuck in the outbox");

      await().untilAsserted(() -> assertThat(discord.log(room)).isNotEmpty());
      assertThat(new Surfer(house.local()).open("/metrics").html())
          .contains(
              "firstline_inbound_events_total{channel=\"discord\"} 1.0",
              "firstline_discord_sessions_total{what=\"begun\"} 1.0");
    }
  }

  @Test
  void aSecondStartOnTheSameFolderIsRefused() {
    var settings = Houses.settings(folder);
    try (var house = House.start(settings, UNHEARD)) {
      assertThatThrownBy(() -> House.start(settings, UNHEARD))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Another Firstline is running")
          .hasMessageContaining("FIRSTLINE_DATA");
      assertThat(house.unready()).isEmpty();
    }
  }

  @Test
  void aTakenPortIsNamedWithItsSettingAndNothingIsLeftRunning() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var settings = Houses.settings(folder, "HTTP_PORT=" + taken.getLocalPort());
      assertThatThrownBy(() -> House.start(settings, UNHEARD))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("HTTP_PORT")
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
    House.start(Houses.settings(folder), UNHEARD).close();
  }

  @Test
  void contentWithProblemsIsNotServed() throws IOException {
    var content = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(content.resolve("provider.yaml"), "provider: [");
    var settings = Houses.settings(folder, "SUPPORT_CONTENT=mine");
    assertThatThrownBy(() -> House.start(settings, UNHEARD))
        .isInstanceOfSatisfying(
            CannotStart.class,
            refused ->
                assertThat(refused.words())
                    .anyMatch(line -> line.contains("provider.yaml:1:"))
                    .anyMatch(line -> line.contains("issues.yaml"))
                    .anyMatch(line -> line.contains("SUPPORT_CONTENT")));
    House.start(Houses.settings(folder), UNHEARD).close();
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsNamed() {
    var settings =
        Houses.settings(
            folder, "DATABASE_URL=jdbc:postgresql://127.0.0.1:1/firstline?password=hunter2");
    assertThatThrownBy(() -> House.start(settings, UNHEARD))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("DATABASE_URL")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void anAdministratorWithAPoorPasswordIsRefused() {
    var settings =
        Houses.settings(folder, "ADMIN_EMAIL=ana@desk.example.net", "ADMIN_PASSWORD=hunter2");
    assertThatThrownBy(() -> House.start(settings, UNHEARD))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ADMIN_PASSWORD wants")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void saysWhyItIsNotReadyWhenTelegramRefusesTheToken() {
    try (var telegram = FakeTelegram.start();
        var house =
            House.start(
                Houses.settings(
                    folder, "TELEGRAM_BOT_TOKEN=1:another", "TELEGRAM_API_URL=" + telegram.uri()),
                UNHEARD);
        var surfer = new Surfer(house.local())) {
      await().until(() -> surfer.open("/readyz").html().contains("TELEGRAM_BOT_TOKEN"));
      assertThat(surfer.open("/readyz"))
          .returns(503, Surfer.Page::status)
          .satisfies(page -> assertThat(page.html()).doesNotContain("1:another"));
      assertThat(surfer.open("/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void isReadyOnceTelegramIsConnected() {
    try (var telegram = FakeTelegram.start();
        var house = House.start(Houses.withTelegram(folder, telegram), UNHEARD)) {
      await().until(() -> house.unready().isEmpty());
      assertThat(house.greeting()).contains("  telegram        @" + FakeTelegram.BOT);
    }
  }

  @Test
  void takesUpdatesThatTelegramBrings() {
    try (var telegram = FakeTelegram.start();
        var house =
            House.start(
                Houses.settings(
                    folder,
                    "TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN,
                    "TELEGRAM_API_URL=" + telegram.uri(),
                    "TELEGRAM_MODE=webhook",
                    "TELEGRAM_WEBHOOK_SECRET=shared-secret",
                    "PUBLIC_URL=https://support.example.net"),
                UNHEARD);
        var surfer = new Surfer(house.local())) {
      await().until(() -> house.unready().isEmpty());
      assertThat(telegram.calls().of("setWebhook"))
          .singleElement()
          .satisfies(
              call ->
                  assertThat(call.path("url").asText())
                      .isEqualTo("https://support.example.net/webhooks/telegram"));
      telegram.chats().exists(7);
      var update =
          """
          {"update_id": 1, "message": {"message_id": 1, "date": 1767000000, "text": "/start",
            "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
            "chat": {"id": 7, "type": "private", "first_name": "Ann"},
            "from": {"id": 7, "is_bot": false, "first_name": "Ann"}}}
          """;
      var secret = "X-Telegram-Bot-Api-Secret-Token";
      assertThat(surfer.post("/webhooks/telegram", Map.of(secret, "guessed"), update))
          .isEqualTo(403);
      assertThat(surfer.post("/webhooks/telegram", Map.of(secret, "shared-secret"), "{"))
          .isEqualTo(400);
      assertThat(surfer.post("/webhooks/telegram", Map.of(secret, "shared-secret"), update))
          .isEqualTo(200);
      await().until(() -> telegram.chats().log(7).size() == 1);
    }
  }

  @Test
  void madeUpCustomersAreThereInATrialOnly() {
    try (var house = House.start(Houses.settings(folder), UNHEARD);
        var surfer = new Surfer(house.local())) {
      assertThat(surfer.open("/chat").words()).contains("Mira Solberg");
    }
    try (var telegram = FakeTelegram.start();
        var house = House.start(Houses.withTelegram(folder, telegram), UNHEARD);
        var surfer = new Surfer(house.local())) {
      assertThat(surfer.open("/chat").words()).doesNotContain("Mira Solberg");
    }
  }

  @Test
  void stopsWithinSecondsWhileTelegramIsBeingPolled() {
    try (var telegram = FakeTelegram.start()) {
      var house = House.start(Houses.withTelegram(folder, telegram), UNHEARD);
      await().until(() -> house.unready().isEmpty());
      long begun = System.nanoTime();
      house.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
      assertThat(house.unready()).contains("the program is stopping");
    }
  }

  @Test
  void whatIsClosedLastWasOpenedFirstAndOneThatFailsKeepsNoOtherOpen() {
    var closed = new ArrayList<String>();
    try (var closers = new Closers()) {
      closers.add("first", () -> closed.add("first"));
      closers.add(
          "second",
          () -> {
            throw new IOException("stuck");
          });
      closers.add("third", () -> closed.add("third"));
    }
    assertThat(closed).isEqualTo(List.of("third", "first"));
  }
}
