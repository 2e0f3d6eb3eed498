package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the customer's first words to the hand-back, in each channel, through the real program. */
class WholeConversationTest {
  private static final long CUSTOMER = 7;
  private static final String QUESTION = "my mails get stuck in the outbox";

  @TempDir static Path folder;

  private FakeTelegram telegram;
  private House house;
  private Surfer agent;

  @BeforeEach
  void open() {
    telegram = FakeTelegram.start();
    house = House.start(Houses.withTelegram(folder, telegram), words -> {});
    agent = new Surfer(house.local());
    var login = agent.open("/console/login");
    var inside =
        agent.submit(
            login, "/console/login", Map.of("email", Houses.EMAIL, "password", Houses.PASSWORD));
    assertThat(inside.at().getPath()).isEqualTo("/console");
  }

  @AfterEach
  void close() {
    agent.close();
    house.close();
    telegram.close();
  }

  @Test
  void inTelegram() {
    telegram.chats().says(CUSTOMER, QUESTION);
    await().until(() -> said().size() == 1);
    assertThat(said().getFirst()).contains("Cannot send mail");
    telegram.chats().presses(CUSTOMER, CUSTOMER, "Talk to a person");
    await().until(() -> said().size() == 2);
    telegram.chats().presses(CUSTOMER, CUSTOMER, "I'm not a customer yet");
    await().until(() -> said().size() == 3);

    var talk = agent.open(agent.open("/console").link("/console/c/[a-z0-9]+[^\"]*"));
    assertThat(talk.words()).contains(QUESTION);
    var id = talk.at().getPath();
    talk = agent.submit(talk, id + "/take", Map.of());
    await().until(() -> said().size() == 4);
    talk = agent.submit(talk, id + "/answer", Map.of("text", "Which mail program is it? <3"));
    await().until(() -> said().size() == 5);
    assertThat(said().getLast()).contains("Which mail program is it? <3");

    telegram.chats().says(CUSTOMER, "Thunderbird");
    await().until(() -> agent.open(id).words().contains("Thunderbird"));
    assertThat(said()).as("the bot is silent").hasSize(5);

    agent.submit(agent.open(id), id + "/hand-back", Map.of());
    await().until(() -> said().size() >= 6);
    int before = said().size();
    telegram.chats().says(CUSTOMER, QUESTION);
    await().until(() -> said().size() > before);
    assertThat(said().getLast()).contains("Cannot send mail");
  }

  @Test
  void onTheProvidersOwnPage() {
    try (var customer = new Surfer(house.local())) {
      customer.submit(customer.open("/chat"), "/chat/say", Map.of("text", QUESTION));
      await().until(() -> customer.open("/chat").words().contains("Cannot send mail"));
      customer.submit(customer.open("/chat"), "/chat/say", Map.of("text", "a person please"));
      await().until(() -> customer.open("/chat").words().contains("I'm not a customer yet"));
      customer.submit(
          customer.open("/chat"), "/chat/say", Map.of("text", "I'm not a customer yet"));

      await().until(() -> agent.open("/console").html().matches("(?s).*/console/c/[a-z0-9]+.*"));
      var talk = agent.open(agent.open("/console").link("/console/c/[a-z0-9]+[^\"]*"));
      var id = talk.at().getPath();
      talk = agent.submit(talk, id + "/take", Map.of());
      agent.submit(talk, id + "/answer", Map.of("text", "Which mail program is it?"));
      await().until(() -> customer.open("/chat").words().contains("Which mail program is it?"));

      customer.submit(customer.open("/chat"), "/chat/say", Map.of("text", "Thunderbird"));
      await().until(() -> agent.open(id).words().contains("Thunderbird"));
      agent.submit(agent.open(id), id + "/hand-back", Map.of());
      customer.submit(customer.open("/chat"), "/chat/say", Map.of("text", "what about my ftp"));
      await().until(() -> customer.open("/chat").words().contains("FTP"));
    }
  }

  private List<String> said() {
    return telegram.chats().log(CUSTOMER).stream().map(Shown::text).toList();
  }
}
