package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.core.flow.FlowVersion;
import firstline.core.port.FlowArchive.Edition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowArchiveContractTest extends Contract {
  private static Edition edition(String slug, String version) {
    return new Edition(
        new FlowVersion(new FlowSlug(slug), version),
        Samples.NOON,
        Map.of("flow.yaml", "flow: " + slug + "\n", "phrases.de.yaml", "Grüße " + version));
  }

  @Test
  void versions_are_kept_with_their_files_as_they_were_first_served() {
    var first = edition("dry-dock", "aaaa");
    var second = edition("dry-dock", "bbbb");
    var other = edition("quay", "aaaa");
    storage.flows().keep(List.of(first, other));
    storage.flows().keep(List.of(second));
    storage
        .flows()
        .keep(
            List.of(
                new Edition(
                    first.version(),
                    Samples.NOON.plus(Duration.ofDays(9)),
                    Map.of("flow.yaml", "other", "phrases.en.yaml", "more"))));
    reopen();
    assertThat(storage.flows().find(first.version())).contains(first);
    assertThat(storage.flows().find(second.version())).contains(second);
    assertThat(storage.flows().find(new FlowVersion(new FlowSlug("quay"), "bbbb"))).isEmpty();
    assertThat(storage.flows().of(new FlowSlug("dry-dock"), 9)).containsExactly(second, first);
    assertThat(storage.flows().of(new FlowSlug("dry-dock"), 1)).containsExactly(second);
    assertThat(storage.flows().versions())
        .containsExactlyInAnyOrder(first.version(), second.version(), other.version())
        .endsWith(second.version());
  }
}
