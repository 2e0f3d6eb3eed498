package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.curation.Change;
import firstline.core.curation.Digest;
import firstline.core.curation.Document;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Overlay;
import firstline.core.curation.Pending;
import firstline.core.curation.Revision;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.core.port.Documents.Saved;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentsContractTest extends Contract {
  private static final AgentId ANA = new AgentId(1);
  private static final AgentId BEN = new AgentId(2);
  private static final DocumentPath DOWN = new DocumentPath("articles/site-down/en.md");
  private static final DocumentPath FLOW = new DocumentPath("flows/site-down/flow.yaml");

  private static Writing writing(String text) {
    return new Writing(Optional.of(ANA), Samples.NOON, "why: " + text, Optional.of(text));
  }

  private static Writing removal() {
    return new Writing(Optional.empty(), Samples.NOON, "not needed", Optional.empty());
  }

  private Document saved(Change... changes) {
    assertThat(storage.documents().save(List.of(changes))).isInstanceOf(Saved.Stored.class);
    return storage.documents().find(changes[0].after().path());
  }

  private Document draft(DocumentPath path, String text) {
    return saved(storage.documents().find(path).drafted(writing(text)));
  }

  @Test
  void a_draft_goes_through_review_to_what_is_served() {
    var documents = storage.documents();
    assertThat(documents.find(DOWN)).isEqualTo(Document.untouched(DOWN));
    var draft = draft(DOWN, "one\r\n\tüñ\n");
    assertThat(draft.pending()).isEqualTo(new Pending.Draft(1));
    assertThat(documents.overlay()).isEqualTo(Overlay.NONE);

    var waiting = saved(draft.submitted(ANA, Samples.NOON).orElseThrow());
    assertThat(waiting.pending()).isEqualTo(new Pending.InReview(1, ANA, Samples.NOON));
    var served = saved(waiting.published().orElseThrow());
    reopen();

    assertThat(storage.documents().find(DOWN)).isEqualTo(served);
    assertThat(served).isEqualTo(new Document(DOWN, 3, 1, new Pending.Nothing(), Optional.of(1)));
    assertThat(storage.documents().overlay())
        .isEqualTo(new Overlay(1, Map.of(DOWN, Optional.of("one\r\n\tüñ\n"))));
    assertThat(storage.documents().edition()).isEqualTo(1);
  }

  @Test
  void revisions_are_kept_newest_first_and_an_earlier_one_can_be_served_again() {
    saved(draft(DOWN, "one").published().orElseThrow());
    var second = saved(draft(DOWN, "two").published().orElseThrow());
    assertThat(storage.documents().revisions(DOWN))
        .containsExactly(
            new Revision(DOWN, 2, writing("two")), new Revision(DOWN, 1, writing("one")));
    assertThat(storage.documents().revision(DOWN, 1).map(Revision::writing))
        .contains(writing("one"));
    assertThat(storage.documents().revision(DOWN, 3)).isEmpty();

    var back = saved(second.rolledBack(Optional.of(1)));
    assertThat(storage.documents().overlay().texts()).containsEntry(DOWN, Optional.of("one"));
    saved(back.rolledBack(Optional.empty()));
    assertThat(storage.documents().overlay()).isEqualTo(new Overlay(4, Map.of()));
  }

  @Test
  void a_file_can_be_taken_out_and_several_go_together() {
    var documents = storage.documents();
    saved(
        Document.untouched(FLOW).servedAs(writing("flow: site-down")),
        Document.untouched(DOWN).servedAs(removal()));
    assertThat(documents.overlay())
        .isEqualTo(
            new Overlay(1, Map.of(DOWN, Optional.empty(), FLOW, Optional.of("flow: site-down"))));
    assertThat(documents.all()).extracting(Document::path).containsExactly(DOWN, FLOW);
    assertThat(documents.revisions(DOWN)).extracting(Revision::writing).containsExactly(removal());
  }

  @Test
  void of_two_who_save_the_second_is_told_and_nothing_of_his_is_kept() {
    var documents = storage.documents();
    var seen = draft(DOWN, "one");
    var faster = saved(seen.published().orElseThrow());
    var other = Document.untouched(FLOW).servedAs(writing("flow"));
    assertThat(documents.save(List.of(other, seen.drafted(writing("late")))))
        .isEqualTo(new Saved.Overtaken(faster));
    assertThat(documents.find(FLOW)).isEqualTo(Document.untouched(FLOW));
    assertThat(documents.revisions(DOWN)).hasSize(1);
    assertThat(documents.edition()).isEqualTo(1);
    assertThat(documents.save(List.of(Document.untouched(DOWN).drafted(writing("new")))))
        .isEqualTo(new Saved.Overtaken(faster));
  }

  @Test
  void what_is_scheduled_is_due_from_its_instant_on() {
    var documents = storage.documents();
    var due = Samples.NOON.plus(Duration.ofHours(3));
    var draft = draft(DOWN, "later");
    var scheduled = saved(draft.scheduled(BEN, due).orElseThrow());
    assertThat(documents.due(due.minusMillis(1))).isEmpty();
    assertThat(documents.due(due)).containsExactly(scheduled);
    assertThat(documents.edition()).isZero();
    var draftAgain = saved(scheduled.returned().orElseThrow());
    assertThat(draftAgain.pending()).isEqualTo(new Pending.Draft(1));
    assertThat(documents.due(due)).isEmpty();
    var given = saved(draftAgain.dropped().orElseThrow());
    assertThat(given.pending()).isEqualTo(new Pending.Nothing());
    assertThat(documents.revisions(DOWN)).hasSize(1);
  }

  @Test
  void revisions_cannot_be_changed_behind_our_back() throws SQLException {
    draft(DOWN, "one");
    try (var connection = home.connect();
        var sql = connection.createStatement()) {
      for (var attempt : List.of("DELETE FROM revision", "UPDATE revision SET text = 'x'")) {
        assertThatThrownBy(() -> sql.execute(attempt))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("revisions are append-only");
      }
    }
  }

  @Test
  void bytes_are_kept_once_and_found_by_what_they_come_to() {
    var bytes = new byte[] {0, (byte) 0xff, 0x27, 0};
    var digest = storage.documents().keep(bytes);
    assertThat(storage.documents().keep(bytes.clone())).isEqualTo(digest);
    reopen();
    assertThat(storage.documents().kept(digest))
        .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bytes));
    assertThat(storage.documents().kept(Digest.of(new byte[] {1}))).isEmpty();
  }
}
