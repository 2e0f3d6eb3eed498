package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.knowledge.answering.fake.FakeModels;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a language model proposes to staff, with everything behind it. */
class ModelProposalsTest {
  @TempDir private Path folder;

  private final FakeModels models = FakeModels.start();

  @AfterEach
  void close() {
    models.close();
  }

  private ManagersHouse house() {
    return ManagersHouse.in(folder, lines());
  }

  /** A customer asks for a person, about mail; leads to the conversation in the console. */
  private static String waiting(ManagersHouse house, Surfer ana, String... words) {
    try (var customer = new Surfer(house.local())) {
      for (var line : words) {
        customer.submit(customer.open("/chat"), "/chat/say", Map.of("text", line));
      }
    }
    await()
        .untilAsserted(
            () -> assertThat(ana.open("/console?queue=bot").html()).contains("/console/c/"));
    return ana.open("/console?queue=bot").link("/console/c/[a-z0-9]+[^\"]*").split("\\?")[0];
  }

  @Test
  void anAgentSendsADraftAfterReadingIt() {
    models.says("NO ANSWER");
    try (var house = house();
        var ana = house.as(Houses.EMAIL)) {
      var talk = waiting(house, ana, "how can I create a new email account");
      await().untilAsserted(() -> assertThat(models.requests()).hasSize(1));
      await().untilAsserted(() -> assertThat(ana.open(talk).words()).contains("did not answer"));
      ana.submit(ana.open(talk), talk + "/take", Map.of());

      models.says("Open the control panel. [1]\nWe will refund you. [1]");
      ana.submit(ana.open(talk), talk + "/draft", Map.of());
      await()
          .untilAsserted(
              () ->
                  assertThat(ana.open(talk).words())
                      .contains("Draft by the language model", "One sentence was left out"));
      assertThat(ana.open(talk).html())
          .contains("data-limit=\"4000\">Open the control panel.</textarea>");
      assertThat(models.requests().getLast().body())
          .contains("Customer: how can I create a new email account");

      var sent =
          ana.submit(ana.open(talk), talk + "/answer", Map.of("text", "Open the control panel."));
      assertThat(sent.words()).contains("Ana", "Open the control panel.");
      assertThat(ana.open("/console/audit").words())
          .contains("model.reply-asked", "from a draft of the language model");
    }
  }

  @Test
  void issueTypesAreOfferedWhereTheSearchFindsNothing() {
    models.says("website-down\nrefund-now");
    try (var house = house();
        var customer = new Surfer(house.local())) {
      customer.submit(
          customer.open("/chat"), "/chat/say", Map.of("text", "zyxwv qquurb blurb gone"));
      await()
          .untilAsserted(
              () ->
                  assertThat(customer.open("/chat").words())
                      .contains("Is it one of these?", "My website is down")
                      .doesNotContain("refund-now"));
    }
    assertThat(models.requests().getFirst().body())
        .contains("zyxwv qquurb blurb gone", "website-down: My website does not open");
  }

  @Test
  void aSolvedConversationBecomesADraftAmongTheArticles() {
    models.says("NO ANSWER");
    try (var house = house();
        var ana = house.as(Houses.EMAIL)) {
      var talk = waiting(house, ana, "zyxwv qquurb on www.shop.example");
      await().untilAsserted(() -> assertThat(ana.open(talk).words()).contains("did not answer"));
      assertThat(ana.open("/console/articles/gaps").words())
          .contains("Draft from the conversation");
      ana.submit(ana.open(talk), talk + "/take", Map.of());
      ana.submit(
          ana.open(talk), talk + "/answer", Map.of("text", "Set the qquurb to 7 in the panel."));
      ana.submit(ana.open(talk), talk + "/close", Map.of());

      models.says(
          "TITLE: The qquurb of www.shop.example is off\nSUMMARY: How to set it right.\n"
              + "PHRASING: zyxwv qquurb\nGUIDE: Set the qquurb to 7 in the panel.\n"
              + "GUIDE: You get 50 EUR back.\nCLARIFY: www.shop.example is the domain.");
      ana.submit(ana.open(talk), talk + "/article", Map.of());
      await()
          .untilAsserted(
              () ->
                  assertThat(ana.open(talk).words())
                      .contains("The qquurb of example.com is off", "One line was left out"));
      assertThat(models.requests().getLast().body()).doesNotContain("shop.example");

      var editor = ana.submit(ana.open(talk), talk + "/article/accept", Map.of());
      assertThat(editor.at().getPath())
          .isEqualTo("/console/articles/the-qquurb-of-example-com-is-off/en");
      assertThat(editor.words())
          .contains("1. Set the qquurb to 7 in the panel.", "example.com is the domain.")
          .doesNotContain("shop.example", "50 EUR");
      var again = ana.submit(ana.open(talk), talk + "/article/accept", Map.of());
      assertThat(again.at().getPath()).as("not twice").isEqualTo(editor.at().getPath());
      assertThat(ana.open("/help/the-qquurb-of-example-com-is-off").status())
          .as("nothing is published by itself")
          .isEqualTo(404);
      assertThat(ana.open("/console/audit").words())
          .contains("model.article-asked", "drafted by the language model from conversation");
    }
  }

  @Test
  void aDraftThatTheStopCameBeforeIsSaidToBeLost() {
    models.says("NO ANSWER");
    String talk;
    try (var house = house();
        var ana = house.as(Houses.EMAIL)) {
      talk = waiting(house, ana, "how can I create a new email account");
      await().untilAsserted(() -> assertThat(ana.open(talk).words()).contains("did not answer"));
      models.next(new FakeModels.Hangs("Open"));
      ana.submit(ana.open(talk), talk + "/draft", Map.of());
      assertThat(ana.open(talk).words()).contains("A draft is being written");
    }
    var again = House.start(Houses.settings(folder, lines()), line -> {});
    try (var house = new ManagersHouse(again);
        var ana = house.as(Houses.EMAIL)) {
      assertThat(ana.open(talk).words())
          .contains("No draft: the program was stopped while it was being written");
    }
  }

  private String[] lines() {
    return new String[] {"LLM_PROVIDER=ollama", "LLM_BASE_URL=" + models.uri(), "LLM_MODEL=small"};
  }
}
