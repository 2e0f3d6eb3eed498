package firstline.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Found;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneKnowledgeBaseTest {
  private final LuceneKnowledgeBase knowledge = SmallLibrary.open();

  private String first(String words, Locale locale) {
    return knowledge.ranking(words, locale, 1).stream()
        .findFirst()
        .map(ArticleSlug::value)
        .orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "I cannot send e-mail,cannot-send",
    "sending mails,cannot-send",
    "MAIL STAYS IN OUTBOX!!!,cannot-send",
    "my websites are down,site-down",
    "paypal,invoice",
    "crontab,cron",
    "how do I log in with FTP,ftp-login",
  })
  @DisplayName("words are found in every part, in their forms and by what they mean")
  void found(String words, String article) {
    assertThat(first(words, Locale.ENGLISH)).isEqualTo(article);
  }

  @ParameterizedTest
  @CsvSource({
    "filezila pasword,ftp-login",
    "invocie,invoice",
    "wbesite agse slow,slow-site",
    "crontbab,cron",
    "sending to relya deneid,cannot-send",
  })
  @DisplayName("typing errors are forgiven")
  void misspelt(String words, String article) {
    assertThat(first(words, Locale.ENGLISH)).isEqualTo(article);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "\u0000",
        "AND OR NOT",
        "+mail -site",
        "title:mail~2^5",
        "mail*",
        "[a TO b] {x}",
        "\"unclosed (parenthesis",
        "/regex/",
        "\\",
        "👩‍💻🔥",
        "\uD83D",
        "مرحبا لا يعمل البريد",
        "בעיה במייל",
        "邮件发不出去",
        "ｆｕｌｌ ｗｉｄｔｈ",
        "a̐éö̲",
        "\u202Eevil\u202C",
        "' . ' .. '''",
      })
  @DisplayName("odd input is a question like any other")
  void oddInput(String words) {
    for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.ROOT)) {
      assertThat(knowledge.search(words, locale)).isNotNull();
    }
  }

  @Test
  @DisplayName("any characters at all do no harm")
  void anyCharacters() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var words = new StringBuilder();
      random.ints(1 + random.nextInt(60), 0, 0x2FFFF).forEach(words::appendCodePoint);
      assertThat(knowledge.search(words.toString(), Locale.ENGLISH)).isNotNull();
    }
  }

  @Test
  @DisplayName("a long story is bounded, wherever it is cut")
  void longStory() {
    var story = "my website is down " + "😀 different".repeat(1) + " word".repeat(2_000);
    assertThat(first(story, Locale.ENGLISH)).isEqualTo("site-down");
    for (int padding = 0; padding < 3; padding++) {
      var cut = "x".repeat(padding) + " 😀".repeat(4_000);
      assertThat(knowledge.search(cut, Locale.ENGLISH).verdict()).isEqualTo(Found.Verdict.NOTHING);
    }
    var distinct = new StringBuilder("website down");
    for (int i = 0; i < 500; i++) {
      distinct.append(" w").append(i);
    }
    assertThat(first(distinct.toString(), Locale.ENGLISH)).isEqualTo("site-down");
  }

  @Test
  @DisplayName("a clear question gets one answer, with its issue and flow")
  void sure() {
    var hits = knowledge.search("cannot send mail, it stays in the outbox", Locale.ENGLISH);
    assertThat(hits.verdict()).isEqualTo(Found.Verdict.SURE);
    assertThat(hits.hits())
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.article()).isEqualTo(new ArticleSlug("cannot-send"));
              assertThat(hit.title()).isEqualTo("Cannot send mail");
              assertThat(hit.issue()).contains(new IssueType("issue-cannot-send"));
              assertThat(hit.flow()).contains(new FlowSlug("send"));
              assertThat(hit.score()).isPositive();
            });
  }

  @Test
  @DisplayName("a question between two articles gets both")
  void close() {
    var hits = knowledge.search("website", Locale.ENGLISH);
    assertThat(hits.verdict()).isEqualTo(Found.Verdict.CLOSE);
    assertThat(hits.hits())
        .hasSizeBetween(2, 3)
        .extracting(Found.Hit::article)
        .contains(new ArticleSlug("site-down"), new ArticleSlug("slow-site"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what is the best recipe for pancakes",
        "instagram",
        "work",
        "to be or not to be",
        "hello"
      })
  @DisplayName("what is not about what we have gets no answer")
  void nothing(String words) {
    var hits = knowledge.search(words, Locale.ENGLISH);
    assertThat(hits.verdict()).isEqualTo(Found.Verdict.NOTHING);
    assertThat(hits.hits()).isEmpty();
  }

  @Test
  @DisplayName("a language with articles is searched in them, and in the English ones besides")
  void ownLanguage() {
    assertThat(first("où est ma facture", Locale.FRANCE)).isEqualTo("invoice");
    assertThat(first("website down", Locale.FRENCH)).isEqualTo("site-down");
  }

  @Test
  @DisplayName("a language without articles is searched in English, as far as its words are known")
  void foreignLanguage() {
    assertThat(first("Die Webseite ist nicht erreichbar", Locale.GERMANY)).isEqualTo("site-down");
    assertThat(first("webseite langsam", Locale.GERMAN)).isEqualTo("slow-site");
    assertThat(first("paypal", Locale.JAPANESE)).isEqualTo("invoice");
  }

  @Test
  @DisplayName("an article is shown in the language, else in English")
  void article() {
    var invoice = new ArticleSlug("invoice");
    assertThat(knowledge.article(invoice, Locale.CANADA_FRENCH))
        .map(Found.ArticleText::title)
        .contains("Factures et paiements");
    assertThat(knowledge.article(invoice, Locale.GERMAN))
        .map(Found.ArticleText::locale)
        .contains(Locale.ENGLISH);
    assertThat(knowledge.article(invoice, Locale.GERMAN))
        .map(Found.ArticleText::url)
        .contains("https://support.example.net/help/invoice");
    assertThat(knowledge.article(new ArticleSlug("nowhere"), Locale.ENGLISH)).isEmpty();
  }

  @Test
  @DisplayName("without any article there is no answer and no fault")
  void empty() {
    var nothing =
        LuceneKnowledgeBase.of(List.of(), Map.of(), Map.of(), Map.of(), "https://x.example");
    assertThat(nothing.search("mail", Locale.ENGLISH).verdict()).isEqualTo(Found.Verdict.NOTHING);
    assertThat(nothing.article(new ArticleSlug("x"), Locale.ENGLISH)).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("many threads may search at once")
  void concurrently() throws InterruptedException {
    var expected = knowledge.search("website down", Locale.ENGLISH);
    var wrong = new java.util.concurrent.atomic.AtomicInteger();
    var threads =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(
                i ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              for (int n = 0; n < 50; n++) {
                                var hits = knowledge.search("website down", Locale.ENGLISH);
                                if (!hits.equals(expected)) {
                                  wrong.incrementAndGet();
                                }
                              }
                            }))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(wrong).hasValue(0);
  }
}
