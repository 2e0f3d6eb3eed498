package firstline.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.StorageFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderUploadsTest {
  private static final byte[] CONTENT = "a screenshot".getBytes(StandardCharsets.UTF_8);

  @Test
  void gives_back_what_it_kept(@TempDir Path folder) {
    var ref = new FolderUploads(folder.resolve("new")).keep(CONTENT, "image/png");
    var found = new FolderUploads(folder.resolve("new")).find(ref);
    assertThat(found).map(Content::bytes).contains(CONTENT);
    assertThat(found).map(Content::mime).contains("image/png");
  }

  @Test
  void names_uploads_so_that_nobody_guesses_them(@TempDir Path folder) {
    var uploads = new FolderUploads(folder);
    var refs = new HashSet<String>();
    for (int i = 0; i < 50; i++) {
      refs.add(uploads.keep(CONTENT, "image/png"));
    }
    assertThat(refs).hasSize(50).allMatch(ref -> ref.matches("[0-9a-f]{40}"));
  }

  @Test
  void leaves_nothing_unfinished_behind(@TempDir Path folder) throws IOException {
    new FolderUploads(folder).keep(new byte[300_000], "application/octet-stream");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(2)
          .noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void finds_nothing_under_a_name_that_is_none_of_its_own(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("secret"), "secret");
    var uploads = new FolderUploads(folder.resolve("uploads"));
    assertThat(uploads.find("../secret")).isEmpty();
    assertThat(uploads.find("")).isEmpty();
    assertThat(uploads.find("0".repeat(40))).isEmpty();
    assertThat(uploads.find("0".repeat(40) + ".type")).isEmpty();
  }

  @Test
  void says_where_it_could_not_keep_something(@TempDir Path folder) throws IOException {
    var blocked = Files.writeString(folder.resolve("uploads"), "a file is in the way");
    assertThatThrownBy(() -> new FolderUploads(blocked).keep(CONTENT, "image/png"))
        .isInstanceOf(StorageFault.class)
        .hasMessageContaining(blocked.toString());
  }
}
