package firstline.knowledge.drafting;

import static firstline.knowledge.drafting.DraftingRoom.line;
import static firstline.knowledge.drafting.DraftingRoom.talk;
import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Person;
import firstline.core.port.Drafting.By;
import firstline.core.port.Drafting.Drafted;
import firstline.core.port.Drafting.Outcome;
import firstline.core.port.Drafting.Talk;
import firstline.core.port.Drafting.Undrafted;
import firstline.core.proposal.Proposal;
import firstline.core.proposal.Proposal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a drafted article is kept, and that nobody finds the customer in it. */
class ArticleTaskTest {
  private static final Talk TALK =
      talk(
          Locale.ENGLISH,
          line(By.CUSTOMER, "Ann Miller here, ann@shop.example cannot send from 203.0.113.9"),
          line(By.STAFF, "Hello Ann, put mail.example.net with port 465 into your program, Ann."),
          line(By.CUSTOMER, "that works, my shop.example is account C-1001, call +49 30 1234567"),
          line(By.NOTE, "never pays"));
  private static final String[] SOUND = {
    "TITLE: Mail cannot be sent",
    "SUMMARY: What to do when the mail program does not send.",
    "PHRASING: can't send mail",
    "GUIDE: 1. Put `mail.example.net` into your program.",
    "GUIDE: Choose port 465.",
    "CLARIFY: ann@shop.example is an address like yours."
  };

  private final DraftingRoom room = new DraftingRoom();

  @AfterEach
  void close() {
    room.close();
  }

  private static Proposal.Article article(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Drafted.class);
    return (Proposal.Article) ((Drafted) outcome).proposal();
  }

  @Test
  void anArticleIsMadeOfItsPieces() {
    assertThat(article(room.draft(Kind.ARTICLE, TALK, SOUND)))
        .isEqualTo(
            new Proposal.Article(
                "Mail cannot be sent",
                "What to do when the mail program does not send.",
                List.of("can't send mail"),
                List.of("Put `mail.example.net` into your program.", "Choose port 465."),
                List.of("you@example.com is an address like yours."),
                List.of(),
                List.of()));
  }

  @Test
  void theModelDoesNotGetToKnowTheCustomer() {
    room.draft(Kind.ARTICLE, TALK, SOUND);
    assertThat(room.sent())
        .contains("you@example.com cannot send from 192.0.2.1", "mail.example.net with port 465")
        .contains("Hello the customer", "my example.com is account (number), call (phone number)")
        .doesNotContain("Ann", "shop.example", "203.0.113.9", "C-1001", "1234567", "never pays");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GUIDE: Choose port 587.",
        "GUIDE: You get a refund.",
        "CLARIFY: This costs 5 EUR.",
        "ASSIST: We will look into it.",
        "CLARIFY: It works again within two days.",
        "GUIDE: Open <script>alert(1)</script>.",
        "GUIDE: Open [this](https://evil.example).",
        "CLARIFY: {{supportEmail}} knows more.",
        "PHRASING: <img src=x>",
        "ASSIST: Type `rm -rf /` at once.",
      })
  void whatDoesNotStandThereOrIsPolicyIsLeftOut(String piece) {
    var pieces = new ArrayList<>(List.of(SOUND));
    pieces.add(piece);
    var made = article(room.draft(Kind.ARTICLE, TALK, pieces.toArray(String[]::new)));
    assertThat(made.leftOut()).hasSize(1);
    assertThat(made.guide()).hasSize(2);
    assertThat(made.clarify()).hasSize(1);
    assertThat(made.assist()).isEmpty();
    assertThat(made.phrasings()).hasSize(1);
  }

  @Test
  void withoutATitleAndStepsThereIsNone() {
    assertThat(room.draft(Kind.ARTICLE, TALK, "NO ANSWER")).isInstanceOf(Undrafted.class);
    assertThat(room.draft(Kind.ARTICLE, TALK, SOUND[0])).isInstanceOf(Undrafted.class);
    assertThat(room.draft(Kind.ARTICLE, TALK, "You draft a help article", SOUND[4]))
        .isInstanceOf(Undrafted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "see wp-config.php and error.log, see wp-config.php and error.log",
    "www.shop.example/wp-admin fails, example.com/wp-admin fails",
    "open https://my.shop.example:8443/x., open https://example.com:8443/x.",
    "MX mail.example.net is right, MX mail.example.net is right",
    "at 10:20:30 from 2001:db8:1::5, at 10:20:30 from 2001:db8::1",
    "version 8.4.1 of PHP, version 8.4.1 of PHP",
    "Miller's page by annm, the customer page by the customer",
    "ticket T-1042 and RFC 5321, ticket (number) and RFC 5321",
    "support@example.net answers, support@example.net answers",
  })
  void whoTheCustomerIsIsTakenOut(String words, String without) {
    var person = new Person("u-ann", "Ann Miller", Optional.of("annm"), Optional.empty());
    var anonymous =
        new Anonymous(person, List.of("mail.example.net", "support@example.net", "Example"));
    assertThat(anonymous.text(words)).isEqualTo(without);
    assertThat(anonymous.text(without)).as("stays as it is").isEqualTo(without);
  }
}
