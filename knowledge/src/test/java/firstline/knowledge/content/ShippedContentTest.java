package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.core.message.Message;
import firstline.knowledge.flow.ProbeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShippedContentTest {
  static final Demands DEMANDS = Demands.of(probes(), SupportChoice.STANDARD);

  /** The checks that there are; a test of the launcher keeps the list in step with them. */
  private static Set<ProbeSpec> probes() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/probes.tsv")).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new ProbeSpec(
                      cells[0], words(cells[1]), words(cells[2]), words(cells[3]), words(cells[4])))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(String cell) {
    return cell.isEmpty() ? Set.of() : Set.of(cell.split(","));
  }

  static Library library() {
    return switch (Library.open(Path.of("content"), DEMANDS, "https://support.example.net")) {
      case Library.Opening.Opened(Library library, var loaded) -> library;
      case Library.Opening.Refused(var refused) ->
          throw new AssertionError(refused.problems().toString());
    };
  }

  @Test
  @DisplayName("the shipped content has no problems")
  void hasNoProblems() {
    var loading = new ContentLoader(DEMANDS).load(Path.of("content"));
    assertThat(loading instanceof Loading.Refused refused ? refused.problems() : List.of())
        .isEmpty();
  }

  @Test
  @DisplayName("every phrase is there in all six languages")
  void isTranslated() {
    var loading = new ContentLoader(DEMANDS).load(Path.of("content"));
    assertThat(((Loading.Loaded) loading).warnings()).isEmpty();
    assertThat(library().playbook().phrases().languages()).hasSize(6);
  }

  @Test
  @DisplayName("the article that an issue type shows first is one on that issue type")
  void issueTypes() {
    var content = library().content();
    var softly = new SoftAssertions();
    for (var issue : content.issues().values()) {
      softly
          .assertThat(content.articles())
          .as(issue.type().value())
          .anyMatch(
              article ->
                  issue.article().filter(at -> at.value().equals(article.slug())).isPresent()
                      && article.issueTypes().stream()
                          .anyMatch(at -> at.value().equals(issue.type())));
    }
    softly.assertAll();
  }

  @Test
  @DisplayName("the flow asks for the address by name")
  void flowPhrases() {
    var playbook = library().playbook();
    var flow = playbook.flow(new FlowSlug("email-cannot-send")).orElseThrow();
    var blocks =
        playbook
            .phrases()
            .phrase(
                Locale.ENGLISH,
                "flow." + flow.slug() + ".webmail",
                Map.of("email", "*anna*@example.org"));
    assertThat(new Message(blocks, List.of()).plain())
        .isEqualTo(
            """
            Webmail shows whether the mailbox itself can send. Open https://webmail.example.net, \
            log in as *anna*@example.org and send a message to yourself.
            Does it arrive?""");
  }
}
