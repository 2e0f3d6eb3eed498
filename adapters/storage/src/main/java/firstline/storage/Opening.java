package firstline.storage;

import firstline.storage.database.CannotOpenStorage;
import firstline.storage.database.Database;
import firstline.storage.database.PostgresDatabase;
import firstline.storage.database.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the database that settings mean. */
final class Opening {
  private static final String SQLITE = "jdbc:sqlite:";
  static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String FILE = "firstline.db";

  private Opening() {}

  static Database database(StorageSettings settings) {
    var data = settings.data();
    makeFolder(data);
    var url = settings.url().orElse(SQLITE + standard(data));
    if (url.startsWith(POSTGRESQL)) {
      return PostgresDatabase.open(url);
    }
    if (url.startsWith(SQLITE)) {
      return SqliteDatabase.open(file(url));
    }
    throw new CannotOpenStorage(
        "DATABASE_URL does not name a database that Firstline knows. Write"
            + " jdbc:postgresql://host:5432/database?user=…&password=…, or leave it empty for"
            + " SQLite in "
            + data);
  }

  /** The file in a data folder, where no other database is named. */
  static Path standard(Path data) {
    return data.resolve(FILE);
  }

  private static Path file(String url) {
    var file = url.substring(SQLITE.length());
    if (file.isBlank() || file.startsWith(":") || file.contains("?")) {
      throw new CannotOpenStorage(
          "DATABASE_URL must name a file after jdbc:sqlite: and nothing else, for example"
              + " jdbc:sqlite:/var/lib/firstline/firstline.db");
    }
    return Path.of(file);
  }

  private static void makeFolder(Path data) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new CannotOpenStorage(
          "The data folder "
              + data
              + " cannot be made ("
              + e
              + "). Set FIRSTLINE_DATA to a folder that the user who runs Firstline can write.",
          e);
    }
  }
}
