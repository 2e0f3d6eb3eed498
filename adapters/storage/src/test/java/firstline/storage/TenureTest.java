package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.storage.database.Tenure;
import firstline.storage.database.Tenure.Standing;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenureTest {
  private static final String URL = Postgres.shared().url();

  private static Tenure tenure() {
    return Storage.tenure(new StorageSettings(Path.of("unused"), Optional.of(URL))).orElseThrow();
  }

  @Test
  void of_two_programs_one_has_it_until_it_ends() {
    try (var first = tenure();
        var second = tenure()) {
      assertThat(first.take()).isEqualTo(Standing.OURS);
      assertThat(first.take()).isEqualTo(Standing.OURS);
      assertThat(second.take()).isEqualTo(Standing.ANOTHERS);

      first.close();
      assertThat(second.take()).isEqualTo(Standing.OURS);
      assertThat(first.take()).isEqualTo(Standing.ANOTHERS);
    }
  }

  @Test
  void whoever_loses_the_connection_loses_it_to_who_is_next() throws SQLException {
    try (var first = tenure();
        var second = tenure()) {
      assertThat(first.take()).isEqualTo(Standing.OURS);
      endTheHolder();
      assertThat(second.take()).isEqualTo(Standing.OURS);
      assertThat(first.take()).isEqualTo(Standing.ANOTHERS);
    }
  }

  @Test
  void whoever_is_back_first_has_it_again() throws SQLException {
    try (var first = tenure()) {
      assertThat(first.take()).isEqualTo(Standing.OURS);
      endTheHolder();
      assertThat(first.take()).isEqualTo(Standing.OURS);
    }
  }

  @Test
  void a_database_that_cannot_be_asked_says_nothing() {
    var nowhere = "jdbc:postgresql://127.0.0.1:1/x?user=x";
    try (var tenure =
        Storage.tenure(new StorageSettings(Path.of("unused"), Optional.of(nowhere)))
            .orElseThrow()) {
      assertThat(tenure.take()).isEqualTo(Standing.UNKNOWN);
    }
  }

  @Test
  void a_file_needs_none() {
    assertThat(Storage.tenure(StorageSettings.in(Path.of("unused")))).isEmpty();
  }

  /** As the server does when the machine behind a connection is gone. */
  private static void endTheHolder() throws SQLException {
    try (var connection = DriverManager.getConnection(URL);
        var statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    }
  }
}
