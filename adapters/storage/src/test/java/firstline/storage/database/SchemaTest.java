package firstline.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SchemaTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("test.db");
  }

  private void run(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static List<String> migrations(String history) throws IOException, URISyntaxException {
    var place = Path.of(Schema.class.getResource("/db/migration/" + history).toURI());
    try (var files = Files.list(place)) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted(Comparator.comparingInt(SchemaTest::number))
          .toList();
    }
  }

  private static int number(String migration) {
    return Integer.parseInt(migration.substring(1, migration.indexOf("__")));
  }

  @Test
  void both_histories_have_the_same_migrations_up_to_the_newest() throws Exception {
    assertThat(migrations("sqlite")).isEqualTo(migrations("postgresql"));
    assertThat(migrations("sqlite")).hasSize(Schema.NEWEST);
    assertThat(migrations("sqlite").getLast()).startsWith("V" + Schema.NEWEST + "__");
  }

  @Test
  void what_was_migrated_is_what_is_shipped() {
    SqliteDatabase.open(file()).close();
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file());
    var validation = new Schema(source, "db/migration/sqlite").flyway().validateWithResult();
    assertThat(validation.validationSuccessful).isTrue();
  }

  @Test
  void a_file_of_a_newer_release_is_left_alone() throws SQLException {
    SqliteDatabase.open(file()).close();
    run(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, 1)");
    assertThatThrownBy(() -> SqliteDatabase.open(file()).close())
        .isInstanceOf(CannotOpenStorage.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("newer Firstline (schema 99; this one knows " + Schema.NEWEST);
  }

  @Test
  void a_file_with_other_tables_is_left_alone() throws SQLException {
    run("CREATE TABLE recipes (name TEXT)");
    assertThatThrownBy(() -> SqliteDatabase.open(file()).close())
        .isInstanceOf(CannotOpenStorage.class)
        .hasMessageContaining(file().toString());
  }
}
