package firstline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.Handoff;
import firstline.core.port.Drafting.Drafted;
import firstline.core.port.Drafting.Line;
import firstline.core.port.Drafting.Undrafted;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.proposal.Proposal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private static final String TALK = "/console/c/waiting01";
  private static final Proposal.Reply REPLY =
      new Proposal.Reply(
          "Delete old messages <b>first</b>.\nEmpty the trash.",
          List.of(new Proposal.Source(new ArticleSlug("mailbox-full"), "The mailbox is full")),
          List.of("a price, a date or a promise: “refund”"));

  private final ConsoleHouse house = new ConsoleHouse();
  private final Member ana = house.member("Ana Petrova", Rank.AGENT);
  private final Member ben = house.member("Ben Okafor", Rank.AGENT);
  private final Script talk =
      house.talk("waiting01", "Carla").says("My mailbox is full").waits(Handoff.Cause.ASKED);

  @AfterEach
  void stop() {
    house.close();
  }

  private static int act(Browser browser, String deed, String... fields) {
    return browser.submit(TALK, TALK + "/" + deed, fields).statusCode();
  }

  @Test
  void withoutAModelNothingOfItIsShown() {
    var browser = house.as(ana);
    assertThat(browser.get(TALK).body()).doesNotContain("Draft a reply", "language model");
    var form = browser.submit(TALK, TALK + "/take");
    assertThat(form.statusCode()).isEqualTo(303);
    var token = browser.get(TALK).body().split("name=\"_form\" value=\"")[1].split("\"")[0];
    assertThat(browser.post(TALK + "/draft", "_form", token).statusCode()).isEqualTo(404);
  }

  @Test
  void aDraftIsWrittenBesideOtherWorkAndStandsInTheAnswerBox() {
    house.model.next(new Drafted(REPLY));
    var browser = house.as(ana);
    act(browser, "take");
    assertThat(act(browser, "draft")).isEqualTo(303);
    assertThat(browser.get(TALK).body()).contains("⏳ A draft is being written");
    assertThat(act(browser, "answer", "text", "One moment")).isEqualTo(303);

    house.model.write();
    assertThat(browser.get(TALK).body())
        .as("what the conversation has gone beyond is not offered")
        .doesNotContain("Empty the trash")
        .contains("Draft a reply");

    house.model.next(new Drafted(REPLY));
    act(browser, "draft");
    house.model.write();
    assertThat(browser.get(TALK).body())
        .contains("Draft by the language model", "href=\"/help/mailbox-full\"")
        .contains("One sentence was left out", "a promise: “refund”")
        .contains(
            "data-limit=\"4000\">Delete old messages &lt;b&gt;first&lt;/b&gt;.\nEmpty the trash.")
        .doesNotContain("<b>first");
    assertThat(house.model.asked.getLast().lines())
        .extracting(Line::words)
        .contains("My mailbox is full", "One moment");

    act(browser, "answer", "text", "Delete old messages first.");
    assertThat(browser.get(TALK).body()).doesNotContain("Empty the trash");
    assertThat(house.audit.newest(20))
        .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("model.reply-asked"))
        .anySatisfy(
            entry ->
                assertThat(entry.detail())
                    .isEqualTo("with Carla, Telegram, from a draft of the language model"));
  }

  @Test
  void whoHasNotTakenOverSeesTheDraftAndSendsNothing() {
    house.model.next(new Drafted(REPLY));
    var browser = house.as(ana);
    assertThat(act(browser, "draft")).isEqualTo(303);
    house.model.write();
    assertThat(browser.get(TALK).body())
        .contains("Take the conversation over to use it.", "Empty the trash.")
        .doesNotContain("id=\"answer\"");
    assertThat(house.desk.transcript(talk.id))
        .as("nothing is said by itself")
        .noneMatch(entry -> entry.toString().contains("Empty the trash"));
  }

  @Test
  void aFailureSaysWhyAndWhatToDo() {
    house.model.next(new Undrafted("the budget is used up"));
    var browser = house.as(ana);
    act(browser, "draft");
    house.model.write();
    assertThat(browser.get(TALK).body())
        .contains("No draft: the budget is used up. Write the answer yourself")
        .contains("Draft again");
  }

  @Test
  void aSummaryIsKeptUntilTheConversationGoesOn() {
    house.model.next(
        new Drafted(
            new Proposal.Summary(
                List.of("The mailbox is full."),
                List.of(),
                List.of("It holds <2048> MB."),
                List.of("More space."),
                List.of("a figure that the source does not have: 7"))));
    var browser = house.as(ana);
    assertThat(browser.get(TALK).body()).contains(">Summarise</button>");
    assertThat(act(browser, "summary")).isEqualTo(303);
    assertThat(browser.get(TALK).body()).contains("⏳ The conversation is being summarised");
    house.model.write();
    assertThat(browser.get(TALK).body())
        .contains("The mailbox is full.", "It holds &lt;2048&gt; MB.", "<h3>Wanted</h3>")
        .contains("Written by the language model from the transcript", "One fact was left out")
        .doesNotContain("<h3>Tried</h3>", ">Summarise", "has gone on since");

    talk.says("And now my calendar is gone");
    assertThat(browser.get(TALK).body())
        .contains("The mailbox is full.", "The conversation has gone on since.")
        .contains(">Summarise again</button>");
    assertThat(house.audit.actions()).containsOnlyOnce("model.summary-asked");
  }

  @Test
  void aProposedIssueTypeIsSetOnceItIsAccepted() {
    var proposed = new IssueType("policy-question");
    house.model.next(
        new Drafted(new Proposal.Issues(List.of(new IssueType("gone-since"), proposed))));
    var browser = house.as(ana);
    act(browser, "propose-issue");
    house.model.write();
    assertThat(browser.get(TALK).body())
        .contains("Proposed: ", "<code>policy-question</code>")
        .doesNotContain("gone-since");
    assertThat(act(browser, "issue")).isEqualTo(303);
    assertThat(house.desk.conversation(talk.id).orElseThrow().header().investigation().issue())
        .contains(proposed);
    assertThat(browser.get(TALK).body())
        .contains("Issue type <code>policy-question</code>")
        .contains("Ana Petrova set the issue type to policy-question")
        .doesNotContain("Proposed: ");
    assertThat(house.audit.newest(1).getFirst())
        .satisfies(
            entry -> assertThat(entry.action()).isEqualTo("conversation.issue-set"),
            entry ->
                assertThat(entry.detail())
                    .isEqualTo("policy-question, as the language model proposed"));
  }

  @Test
  void anIssueTypeIsSetWithoutAModelToo() {
    var browser = house.as(ana);
    act(browser, "close");
    assertThat(browser.get(TALK).body())
        .contains("Set the issue type")
        .doesNotContain("Propose the issue type");
    var unknown = browser.submit(TALK, TALK + "/issue", "issue", "refund-now");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("Choose an issue type of the list.");
    assertThat(act(browser, "issue", "issue", "policy-question")).isEqualTo(303);
    assertThat(browser.get(TALK).body()).contains("Issue type <code>policy-question</code>");
    assertThat(house.audit.newest(1).getFirst().detail()).isEqualTo("policy-question");
  }

  @Test
  void anArticleIsDraftedForWhoWritesArticles() {
    house.model.next(
        new Drafted(
            new Proposal.Article(
                "The mailbox is full",
                "What to do when nothing fits in.",
                List.of("mailbox full"),
                List.of("Delete <old> messages."),
                List.of(),
                List.of(),
                List.of())));
    var agent = house.as(ana);
    act(agent, "close");
    assertThat(agent.get(TALK).body()).doesNotContain("Draft an article");
    var token = agent.get(TALK).body().split("name=\"_form\" value=\"")[1].split("\"")[0];
    assertThat(agent.post(TALK + "/article", "_form", token).statusCode()).isEqualTo(403);

    var manager = house.as(house.member("Max Brod", Rank.MANAGER));
    assertThat(act(manager, "article")).isEqualTo(303);
    assertThat(manager.get(TALK).body()).contains("⏳ An article is being drafted");
    house.model.write();
    assertThat(manager.get(TALK).body())
        .contains("The mailbox is full", "Delete &lt;old&gt; messages.", "Make it a draft")
        .contains("Drafted by the language model from the transcript");
    assertThat(house.audit.actions()).containsOnlyOnce("model.article-asked");
  }

  @Test
  void whatCouldNotBeKeptAtOnceIsKeptLater() {
    house.model.next(new Drafted(REPLY));
    house.proposals.fail(1);
    var browser = house.as(ana);
    act(browser, "draft");
    house.model.write();
    assertThat(browser.get(TALK).body()).contains("Empty the trash.");
  }

  @Test
  void oneIsWrittenAtATimeAndOnlyForWhoCanSendIt() {
    house.model.next(new Drafted(REPLY));
    var browser = house.as(ana);
    var page = browser.get(TALK).body();
    var token = page.split("name=\"_form\" value=\"")[1].split("\"")[0];
    for (int i = 0; i < 2; i++) {
      assertThat(browser.post(TALK + "/draft", "_form", token).statusCode()).isEqualTo(303);
    }
    house.model.write();
    assertThat(house.model.asked).hasSize(1);
    assertThat(house.audit.actions()).containsOnlyOnce("model.reply-asked");

    var other = house.as(ben);
    act(other, "take");
    var refused = browser.post(TALK + "/draft", "_form", token);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Ben Okafor was first and has this now.");
  }
}
