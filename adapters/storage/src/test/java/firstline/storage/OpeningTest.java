package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.storage.database.CannotOpenStorage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  @TempDir Path data;

  private AbstractThrowableAssert<?, ? extends Throwable> refusal(String url) {
    return refusal(new StorageSettings(data, Optional.of(url)));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refusal(StorageSettings settings) {
    return assertThatThrownBy(() -> Storage.open(settings).close())
        .isInstanceOf(CannotOpenStorage.class);
  }

  @Test
  void makes_folder_and_file() {
    var folder = data.resolve("new/folder");
    Storage.open(StorageSettings.in(folder)).close();
    assertThat(folder.resolve("firstline.db")).isRegularFile();
  }

  @Test
  void takes_a_file_elsewhere() {
    var file = data.resolve("elsewhere.db");
    Storage.open(new StorageSettings(data, Optional.of("jdbc:sqlite:" + file))).close();
    assertThat(file).isRegularFile();
  }

  @Test
  void names_a_data_folder_that_cannot_be_made() throws IOException {
    var file = Files.writeString(data.resolve("taken"), "a file");
    refusal(StorageSettings.in(file.resolve("data")))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("FIRSTLINE_DATA");
  }

  @Test
  void names_a_file_that_is_no_database() throws IOException {
    var file = Files.writeString(data.resolve("firstline.db"), "a shopping list ".repeat(100));
    refusal(StorageSettings.in(data))
        .hasMessageContaining(file + " is no SQLite database")
        .hasMessageContaining("move the file away");
  }

  @Test
  void names_a_file_that_cannot_be_opened() throws IOException {
    var folder = Files.createDirectory(data.resolve("firstline.db"));
    refusal(StorageSettings.in(data)).hasMessageContaining(folder + " cannot be opened");
  }

  @Test
  void names_a_file_that_is_locked() throws SQLException {
    var file = data.resolve("firstline.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      refusal(StorageSettings.in(data))
          .hasMessageContaining(file + " is locked by another program")
          .hasMessageContaining("start again");
    }
  }

  @Test
  void refuses_a_sqlite_url_that_is_no_plain_file() {
    refusal("jdbc:sqlite::memory:").hasMessageContaining("must name a file");
    refusal("jdbc:sqlite:x.db?cache=shared").hasMessageContaining("must name a file");
  }

  @Test
  void refuses_a_url_of_another_database_without_repeating_it() {
    refusal("postgres://ana:secret@db/support")
        .hasMessageContaining("DATABASE_URL")
        .hasMessageContaining("jdbc:postgresql://")
        .hasMessageNotContaining("secret");
  }

  @Test
  void names_a_server_that_cannot_be_reached() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    refusal("jdbc:postgresql://localhost:" + port + "/support?user=ana&password=secret")
        .hasMessageContaining("localhost:" + port + "/support cannot be reached")
        .hasMessageContaining("DATABASE_URL")
        .hasMessageNotContaining("secret");
  }

  @Test
  void names_a_log_in_that_is_refused() {
    refusal(postgres("postgres", "nobody"))
        .hasMessageContaining("refuses the log-in")
        .hasMessageNotContaining("secret");
  }

  @Test
  void names_a_database_that_is_not_there() {
    refusal(postgres("nowhere", "postgres"))
        .hasMessageContaining("/nowhere does not exist")
        .hasMessageContaining("createdb");
  }

  private static String postgres(String database, String user) {
    return "jdbc:postgresql://localhost:%d/%s?user=%s&password=secret"
        .formatted(Postgres.shared().port(), database, user);
  }

  @Test
  void tells_nobody_the_password_in_the_address() {
    assertThat(new StorageSettings(data, Optional.of("jdbc:postgresql://h/d?password=secret")))
        .asString()
        .doesNotContain("secret");
  }
}
