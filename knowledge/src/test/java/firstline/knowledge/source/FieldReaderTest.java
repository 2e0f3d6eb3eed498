package firstline.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FieldReaderTest {
  private final Problems problems = new Problems();

  private FieldReader reader(String yaml) {
    var root = Yaml.read(SourceText.ofFile("a.yaml", yaml), problems).orElseThrow();
    return FieldReader.of(root, problems).orElseThrow();
  }

  private List<String> errors() {
    return problems.errors().stream().map(Problem::toString).toList();
  }

  @Test
  @DisplayName("what is missing, empty, of the wrong kind or unknown is told at once")
  void allAtOnce() {
    var fields = reader("empty:\nlist: [a]\nslug: Not A Slug\nmore: 1\n");
    assertThat(fields.text("absent")).isEmpty();
    assertThat(fields.text("empty")).isEmpty();
    assertThat(fields.text("list")).isEmpty();
    assertThat(fields.value("slug", ArticleSlug::new)).isEmpty();
    fields.nothingElse();
    assertThat(errors())
        .containsExactly(
            "a.yaml:1:1: 'absent' is missing",
            "a.yaml:1:1: 'empty' is missing",
            "a.yaml:2:7: 'list' takes text here",
            "a.yaml:3:7: 'Not A Slug' is no slug: use lower-case letters, digits and single hyphens",
            "a.yaml:4:1: 'more' means nothing here; known are absent, empty, list, slug");
  }

  @Test
  @DisplayName("a list that is not there is empty; one that is a text is told")
  void lists() {
    var fields = reader("one: a\nmixed: [a, {b: c}, '']\n");
    assertThat(fields.texts("none")).isEmpty();
    assertThat(fields.texts("one")).isEmpty();
    assertThat(fields.texts("mixed")).extracting(SourceText::text).containsExactly("a");
    assertThat(errors())
        .containsExactly(
            "a.yaml:1:6: 'one' must be a list",
            "a.yaml:2:12: 'mixed' takes text here",
            "a.yaml:2:20: 'mixed' takes text here");
  }

  @Test
  @DisplayName("a text where a map belongs is told")
  void noMap() {
    var root = Yaml.read(SourceText.ofFile("a.yaml", "just text"), problems).orElseThrow();
    assertThat(FieldReader.of(root, problems)).isEmpty();
    assertThat(errors()).containsExactly("a.yaml:1:1: a map of 'key: value' lines belongs here");
  }

  @Test
  @DisplayName("problems come in reading order, each once, from several threads")
  void order() throws InterruptedException {
    var writers =
        List.of(2, 1, 2).stream()
            .map(
                line ->
                    Thread.ofPlatform()
                        .start(() -> problems.error(new Place("a", line, 1), "wrong")))
            .toList();
    for (var writer : writers) {
      writer.join();
    }
    assertThat(errors()).containsExactly("a:1:1: wrong", "a:2:1: wrong");
  }
}
