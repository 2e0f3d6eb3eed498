package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.knowledge.answering.fake.FakeModels;
import firstline.launcher.doctor.Doctor;
import firstline.launcher.doctor.Finding;
import firstline.launcher.settings.Settings;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Shown;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with a language model behind it. */
class ModelHouseTest {
  private static final long CUSTOMER = 7;
  private static final String QUESTION = "how can I create a new email account";

  @TempDir Path folder;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeModels models = FakeModels.start();

  @AfterEach
  void close() {
    models.close();
    telegram.close();
  }

  private Settings settings(String... more) {
    var lines =
        new java.util.ArrayList<>(
            List.of(
                "TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN,
                "TELEGRAM_API_URL=" + telegram.uri(),
                "TELEGRAM_SENDS_PER_SECOND=0",
                "LLM_PROVIDER=ollama",
                "LLM_BASE_URL=" + models.uri(),
                "LLM_MODEL=small"));
    lines.addAll(List.of(more));
    return Houses.settings(folder, lines.toArray(String[]::new));
  }

  private String lastSaid() {
    var log = telegram.chats().log(CUSTOMER);
    return log.isEmpty() ? "" : log.getLast().text();
  }

  @Test
  void aQuestionIsAnsweredFromItsArticle() {
    models.says("Open the control panel. [1]");
    try (var house = House.start(settings(), _ -> {})) {
      await().until(() -> house.unready().isEmpty());
      telegram.chats().says(CUSTOMER, QUESTION);
      await().until(() -> lastSaid().contains("Did that solve it?"));
    }
    assertThat(lastSaid()).contains("Open the control panel.").contains("Summed up by a program");
    assertThat(models.requests().getFirst().body()).contains(QUESTION, "passage number=\\\"1\\\"");
    assertThat(telegram.chats().shown(CUSTOMER).stream().map(Shown::text))
        .as("the answer takes the place of the notice")
        .noneMatch(text -> text.startsWith("⏳"));
  }

  @Test
  void aBrokenModelLeavesTheArticle() {
    models.next(new FakeModels.Fails(500, "{}"));
    try (var house = House.start(settings(), _ -> {})) {
      await().until(() -> house.unready().isEmpty());
      telegram.chats().says(CUSTOMER, QUESTION);
      await().until(() -> lastSaid().contains("Did that solve it?"));
    }
    assertThat(lastSaid()).doesNotContain("Summed up");
    assertThat(models.requests()).hasSize(1);
  }

  @Test
  void theDoctorTellsWhetherItAnswers() throws InterruptedException {
    models.says("Yes");
    assertThat(model(settings())).matches(Finding::good);
    models.next(new FakeModels.Fails(404, "{\"error\":\"model 'small' not found\"}"));
    assertThat(model(settings())).matches(finding -> !finding.good());
    assertThat(model(Houses.settings(folder))).matches(Finding::good);
  }

  private static Finding model(Settings settings) throws InterruptedException {
    return new Doctor(settings, InstantSource.system())
        .examine().stream()
            .filter(finding -> finding.what().equals("model"))
            .findFirst()
            .orElseThrow();
  }
}
