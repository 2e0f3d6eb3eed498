package firstline.launcher.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.launcher.serve.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
  private static final Path CONTENT = Path.of("../../knowledge/content");

  @TempDir Path folder;

  @Test
  void livesAShortLifeAndLeavesNothingBehind() throws IOException, InterruptedException {
    var before = left();
    new WarmUp(CONTENT).live();
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void saysWhyItCannotStart() throws IOException {
    var before = left();
    assertThatThrownBy(new WarmUp(folder.resolve("none"))::live)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("content");
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void aCustomerWhoIsNotAnsweredDoesNotWaitForEver() throws IOException, InterruptedException {
    try (var telegram = LoopbackTelegram.start()) {
      assertThat(telegram.converse("hello", Duration.ofMillis(1))).isFalse();
    }
  }

  private static List<Path> left() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(WarmUp.FOLDER)).toList();
    }
  }
}
