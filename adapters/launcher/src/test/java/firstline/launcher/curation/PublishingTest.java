package firstline.launcher.curation;

import static firstline.launcher.curation.Desk.ANA;
import static firstline.launcher.curation.Desk.NOON;
import static firstline.launcher.curation.Desk.writing;
import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import firstline.core.curation.Change;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Pending;
import firstline.core.port.AuditLog;
import firstline.knowledge.curation.Calendar;
import firstline.knowledge.curation.Publishing.Outcome;
import firstline.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
  private static final DocumentPath DOWN = new DocumentPath("articles/site-down/en.md");
  private static final DocumentPath GERMAN = new DocumentPath("articles/site-down/de.md");

  @TempDir private Path data;

  @SuppressWarnings("NullAway.Init")
  private Storage storage;

  @SuppressWarnings("NullAway.Init")
  private Desk desk;

  @BeforeEach
  void open() {
    storage = Desk.storage(data);
    desk = Desk.at(storage);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private static String title(Desk node) {
    return node.library()
        .knowledge()
        .article(new ArticleSlug("site-down"), Locale.ENGLISH)
        .map(Found.ArticleText::title)
        .orElse("");
  }

  private Change draft(String from, String to) {
    return desk.document(DOWN).drafted(writing(desk.text(DOWN).replace(from, to)));
  }

  @Test
  @DisplayName("what is published is found and shown at once, and on other nodes when they look")
  void servedEverywhere() {
    var other = Desk.at(storage);
    var draft = draft("my website is offline", "the quokka portal shows nothing");
    assertThat(desk.publishing().take(List.of(draft))).isEqualTo(new Outcome.Done());
    assertThat(desk.library().edition()).isZero();

    var published = draft.after().published().orElseThrow();
    assertThat(desk.publishing().take(List.of(published))).isEqualTo(new Outcome.Done());
    assertThat(desk.library().knowledge().search("quokka portal", Locale.ENGLISH).hits())
        .extracting(Found.Hit::article)
        .contains(new ArticleSlug("site-down"));

    assertThat(other.library().edition()).isZero();
    assertThat(other.publishing().catchUp()).isTrue();
    assertThat(other.publishing().catchUp()).isFalse();
    assertThat(other.library().edition()).isEqualTo(1);
    assertThat(Desk.at(storage).library().edition()).as("after a restart").isEqualTo(1);
  }

  @Test
  @DisplayName("what would bring problems is told with its place and not taken")
  void refused() {
    var draft = draft("title: My website is down", "titel: My website is down");
    desk.publishing().take(List.of(draft));
    var outcome = desk.publishing().take(List.of(draft.after().published().orElseThrow()));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .anySatisfy(
                        problem ->
                            assertThat(problem.toString())
                                .startsWith("articles/site-down/en.md:3:1: ")));
    assertThat(desk.document(DOWN)).isEqualTo(draft.after());
    assertThat(title(desk)).isEqualTo("My website is down");
  }

  @Test
  @DisplayName(
      "the last good version goes on where another node published what this one cannot read")
  void lastGoodVersion() {
    var broken = desk.document(DOWN).servedAs(writing("nothing of an article"));
    storage.documents().save(List.of(broken));
    assertThat(desk.publishing().catchUp()).isTrue();
    assertThat(desk.publishing().trouble()).isNotEmpty();
    assertThat(title(desk)).isEqualTo("My website is down");
    assertThat(Desk.at(storage).publishing().trouble()).as("after a restart").isNotEmpty();

    var back = broken.after().rolledBack(java.util.Optional.empty());
    assertThat(desk.publishing().take(List.of(back))).isEqualTo(new Outcome.Done());
    assertThat(desk.publishing().trouble()).isEmpty();
  }

  @Test
  @DisplayName("what is scheduled together is served together when its time has come")
  void scheduled() {
    var due = NOON.plus(Duration.ofHours(2));
    var english = draft("title: My website is down", "title: Nothing opens").after();
    var german =
        desk.document(GERMAN).drafted(writing(desk.text(GERMAN).replace("Meine W", "Unsere W")));
    storage
        .documents()
        .save(List.of(draft("title: My website is down", "title: Nothing opens"), german));
    var both =
        List.of(
            english.scheduled(ANA, due).orElseThrow(),
            german.after().scheduled(ANA, due).orElseThrow());
    assertThat(desk.publishing().take(both)).isEqualTo(new Outcome.Done());

    var calendar = new Calendar(desk.publishing(), storage.documents(), storage.audit());
    calendar.publishDue(due.minusSeconds(1));
    assertThat(title(desk)).isEqualTo("My website is down");
    calendar.publishDue(due);
    assertThat(title(desk)).isEqualTo("Nothing opens");
    assertThat(desk.library().edition()).isEqualTo(1);
    assertThat(storage.audit().newest(9))
        .extracting(AuditLog.Entry::action)
        .containsExactly("content.published", "content.published");
  }

  @Test
  @DisplayName("what is due and has problems is a draft again, and the log says why")
  void dueWithProblems() {
    var broken = draft("## Guide", "## Guides");
    storage.documents().save(List.of(broken));
    storage.documents().save(List.of(broken.after().scheduled(ANA, NOON).orElseThrow()));
    new Calendar(desk.publishing(), storage.documents(), storage.audit()).publishDue(NOON);
    assertThat(desk.document(DOWN).pending()).isEqualTo(new Pending.Draft(1));
    assertThat(storage.audit().newest(1))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("content.not-published");
              assertThat(entry.detail()).startsWith("articles/site-down/en.md:");
            });
  }
}
