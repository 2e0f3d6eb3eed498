package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.PolicyArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedPoliciesTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  @TempDir Path content;
  private final Shelf archive = new Shelf();
  private ServedPolicies served;
  private int writes;

  /** Keeps versions in memory, the first of each. */
  private static final class Shelf implements PolicyArchive {
    private final List<Edition> kept = new ArrayList<>();

    @Override
    public void keep(Edition edition) {
      if (kept.stream().noneMatch(known -> known.version().equals(edition.version()))) {
        kept.addFirst(edition);
      }
    }

    @Override
    public List<Edition> of(String name) {
      return kept.stream().filter(edition -> edition.name().equals(name)).toList();
    }
  }

  @BeforeEach
  void writeContent() throws IOException {
    Files.createDirectories(content.resolve("policies/common"));
    for (var file : new String[] {"issue-types.yaml", "policies/common/clauses.yaml"}) {
      Files.copy(Given.CONTENT.resolve(file), content.resolve(file));
    }
    write(text());
    served = new ServedPolicies(content, archive, () -> NOON);
  }

  private static String text() {
    return Given.resource("harbour.yaml").text();
  }

  /** Each time a second later, so that files differ in time even where clocks are coarse. */
  private void write(String text) throws IOException {
    var file = content.resolve("policies/harbour.yaml");
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(++writes)));
  }

  private String version() {
    return served.current("harbour").orElseThrow().version();
  }

  @Test
  @DisplayName("a decision names the version and what was in it, whatever the file calls itself")
  void namesTheContent() throws IOException {
    var first = version();
    assertThat(first).matches("2026-1\\+[0-9a-f]{8}");
    write("# a comment\n" + text());
    assertThat(version()).isEqualTo(first);
    write(text().replace("EUR 35.00", "EUR 36.00"));
    assertThat(version()).startsWith("2026-1+").isNotEqualTo(first);
    write(text());
    assertThat(version()).isEqualTo(first);
    assertThat(archive.kept).hasSize(2);
  }

  @Test
  @DisplayName("what else decisions rest on makes another version, too")
  void sharedContent() throws IOException {
    var first = version();
    var types = content.resolve("issue-types.yaml");
    Files.writeString(
        types,
        Files.readString(types).replace("cron-job: {layer: plan", "cron-job: {layer: mixed"));
    assertThat(version()).isNotEqualTo(first);
  }

  @Test
  @DisplayName("a new version applies to the next question, and not to one that was asked before")
  void nextDecision() throws IOException {
    var before = served.current("harbour").orElseThrow();
    write(text().replace("version: \"2026-1\"", "version: \"2026-2\""));
    assertThat(version()).startsWith("2026-2+");
    assertThat(before.version()).startsWith("2026-1+");
  }

  @Test
  @DisplayName("what has problems is told and not served; the version before it goes on")
  void keepsTheLastGoodOne() throws IOException {
    var first = version();
    write(text().replace("EUR 35.00", "35.00"));
    assertThat(version()).isEqualTo(first);
    assertThat(served.problems("harbour")).singleElement().asString().contains("no amount");
    write(text());
    assertThat(served.problems("harbour")).isEmpty();
    assertThat(served.current("haven")).isEmpty();
    assertThat(served.names()).containsExactly("harbour");
  }

  @Test
  @DisplayName("former versions decide as they did")
  void formerVersions() throws IOException {
    served.current("harbour");
    write(text().replace("EUR 35.00", "EUR 36.00"));
    var versions = served.versions("harbour");
    assertThat(versions).hasSize(2);
    assertThat(versions.getFirst().version()).isEqualTo(version());
    assertThat(versions).allMatch(edition -> edition.since().equals(NOON));
    var prices =
        versions.stream()
            .map(
                edition ->
                    new CaseFile.Posed(
                        edition.policy(),
                        Given.posed(
                            edition,
                            "at: 2026-03-09T10:00:00Z\nwant: fix\ncustomer: {role: user}\nissue: {type: cron-job}\n")))
            .map(posed -> posed.policy().decide(posed.request()).price().orElseThrow())
            .map(price -> price.total().figure())
            .toList();
    assertThat(prices).containsExactly("36.00", "35.00");
  }
}
