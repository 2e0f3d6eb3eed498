package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.policy.Window;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.policy.ServedPolicies;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedPlaybookTest {
  private static final Path SHIPPED = Path.of("../../knowledge/content");
  private static final SupportChoice CHOICE = SupportChoice.STANDARD;

  @TempDir Path folder;
  private Path content;
  private Storage storage;
  private ServedPlaybook playbook;
  private int changes;

  @BeforeEach
  void open() throws IOException {
    content = folder.resolve("content");
    try (var files = Files.walk(SHIPPED)) {
      for (var file : files.toList()) {
        Files.copy(file, content.resolve(SHIPPED.relativize(file).toString()));
      }
    }
    storage = Storage.open(StorageSettings.in(folder.resolve("data")));
    var opening = Library.open(content, Contents.demands(CHOICE), "http://127.0.0.1:8080");
    assertThat(opening).isInstanceOf(Library.Opening.Opened.class);
    playbook =
        new ServedPlaybook(
            ((Library.Opening.Opened) opening).library(),
            new ServedPolicies(content, storage.policies(), InstantSource.system()),
            CHOICE);
    playbook.look();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private void change(String from, String to) throws IOException {
    var file = content.resolve("policies/openvservers.yaml");
    var text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    changes++;
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(changes)));
  }

  @Test
  void aNewVersionAppliesToTheNextDecisionAndABrokenOneNever() throws IOException {
    var first = playbook.get().support().policy();
    assertThat(first.window()).contains(new Window(30));

    change("window: {days: 30}", "window: {days: 45}");
    var second = playbook.get().support().policy();
    assertThat(second.window()).contains(new Window(45));
    assertThat(second.version()).isNotEqualTo(first.version());

    change("window: {days: 45}", "window: {days: none}");
    assertThat(playbook.get().support().policy()).isEqualTo(second);

    assertThat(storage.policies().of("openvservers"))
        .as("every version that was served is kept")
        .hasSize(2);
  }
}
