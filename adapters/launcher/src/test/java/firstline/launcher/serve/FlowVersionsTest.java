package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.launcher.settings.Settings;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer is in a flow while the program ends, its files change, and it starts again. */
class FlowVersionsTest {
  private static final long CUSTOMER = 7;
  private static final String FLOW =
      """
      flow: colours
      issue: email-cannot-send
      start: first
      steps:
        - ask: first
          variable: first
          kind: choice
          options: [red, blue]
        - ask: second
          variable: second
          kind: text
        - conclude: done
          side: customer
          ending: done
      """;
  private static final String WORDS =
      """
      language: en
      phrases:
        first: Which colour is the first lamp?
        second: And the second lamp, beside the {first} one?
        done: Both are as they should be.
      labels:
        first:
          red: Red lamp
          blue: Blue lamp
      """;

  @TempDir Path folder;
  private Path content;
  private FakeTelegram telegram;
  private House house;

  @BeforeEach
  void open() throws IOException {
    content = folder.resolve("content");
    try (var files = Files.walk(Houses.CONTENT)) {
      for (var file : files.toList()) {
        Files.copy(file, content.resolve(Houses.CONTENT.relativize(file).toString()));
      }
    }
    Files.createDirectories(content.resolve("flows/colours"));
    write("flow.yaml", FLOW);
    write("phrases.en.yaml", WORDS);
    telegram = FakeTelegram.start();
    house = House.start(settings(), words -> {});
  }

  @AfterEach
  void close() {
    house.close();
    telegram.close();
  }

  private Settings settings() {
    return Houses.settings(
        folder,
        "TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN,
        "TELEGRAM_API_URL=" + telegram.uri(),
        "TELEGRAM_SENDS_PER_SECOND=0",
        "SUPPORT_CONTENT=" + content);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(content.resolve("flows/colours").resolve(file), text);
  }

  @Test
  void theConversationStaysOnTheVersionThatItBeganWith() throws IOException {
    telegram.chats().says(CUSTOMER, "/start flow_colours");
    awaitSaid("Which colour is the first lamp?");

    house.close();
    write("flow.yaml", FLOW.replace("options: [red, blue]", "options: [green, grey]"));
    write(
        "phrases.en.yaml",
        WORDS
            .replace("Which colour is", "What is the colour of")
            .replace(
                "    red: Red lamp\n    blue: Blue lamp\n",
                "    green: Green lamp\n    grey: Grey lamp\n"));
    house = House.start(settings(), words -> {});

    telegram.chats().presses(CUSTOMER, CUSTOMER, "Red lamp");
    awaitSaid("And the second lamp, beside the red one?");
    telegram.chats().says(CUSTOMER, "dark");
    awaitSaid("Both are as they should be.");

    telegram.chats().says(CUSTOMER, "/start flow_colours");
    awaitSaid("What is the colour of the first lamp?");
  }

  private void awaitSaid(String words) {
    await().untilAsserted(() -> assertThat(said()).last().asString().contains(words));
  }

  private List<String> said() {
    return telegram.chats().log(CUSTOMER).stream().map(Shown::text).toList();
  }
}
