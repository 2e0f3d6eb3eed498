package firstline.core.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final AgentId ANA = new AgentId(1);
  private static final DocumentPath PATH = new DocumentPath("articles/site-down/en.md");
  private static final Writing WORDS =
      new Writing(Optional.of(ANA), NOON, "first", Optional.of("text"));

  private static final Document DRAFT = Document.untouched(PATH).drafted(WORDS).after();

  @Test
  void a_new_draft_takes_the_place_of_what_waited() {
    var waiting = DRAFT.submitted(ANA, NOON).orElseThrow().after();
    var again = waiting.drafted(WORDS);
    assertThat(again.after().pending()).isEqualTo(new Pending.Draft(2));
    assertThat(again.revision()).contains(new Revision(PATH, 2, WORDS));
    assertThat(again.isServed()).isFalse();
  }

  @Test
  void only_a_draft_can_be_submitted_and_only_what_waits_can_be_returned() {
    var waiting = DRAFT.submitted(ANA, NOON).orElseThrow().after();
    assertThat(waiting.submitted(ANA, NOON)).isEmpty();
    assertThat(DRAFT.returned()).isEmpty();
    assertThat(waiting.returned().map(Change::after).map(Document::pending))
        .contains(new Pending.Draft(1));
  }

  @Test
  void nothing_is_published_where_nothing_is_under_way() {
    var published = DRAFT.published().orElseThrow();
    assertThat(published.isServed()).isTrue();
    assertThat(published.after().published()).isEmpty();
    assertThat(published.after().scheduled(ANA, NOON)).isEmpty();
    assertThat(published.after().dropped()).isEmpty();
  }

  @Test
  void what_is_under_way_stays_so_while_something_else_is_served() {
    var served = DRAFT.servedAs(WORDS).after();
    assertThat(served).isEqualTo(new Document(PATH, 2, 2, new Pending.Draft(1), Optional.of(2)));
    assertThat(served.rolledBack(Optional.empty()).isServed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "..",
        "articles/../x.md",
        "articles//x.md",
        "articles/",
        ".git/config",
        "articles/.hidden",
        "articles/ä.md",
        "a\\b",
        "C:/x"
      })
  void a_path_never_leads_out_of_the_folder(String path) {
    assertThatThrownBy(() -> new DocumentPath(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_overlay_can_be_looked_at_with_changes_and_by_folder() {
    var other = new DocumentPath("flows/a/flow.yaml");
    var overlay =
        new Overlay(3, Map.of(PATH, Optional.of("old"), other, Optional.empty()))
            .with(Map.of(PATH, Optional.of("new")));
    assertThat(overlay.in("articles")).isEqualTo(Map.of(PATH, Optional.of("new")));
    assertThat(overlay.in("articles/site-down")).hasSize(1);
    assertThat(overlay.in("article")).isEmpty();
    assertThat(overlay.edition()).isEqualTo(3);
  }
}
