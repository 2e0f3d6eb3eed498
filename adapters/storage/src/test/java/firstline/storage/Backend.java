package firstline.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;

/** The databases that every contract is held against. */
enum Backend {
  SQLITE {
    @Override
    Home newHome() {
      var folder = newFolder();
      return new Home(StorageSettings.in(folder), "jdbc:sqlite:" + folder.resolve("firstline.db"));
    }
  },
  POSTGRESQL {
    @Override
    Home newHome() {
      var postgres = Postgres.shared();
      postgres.empty();
      return new Home(
          new StorageSettings(newFolder(), Optional.of(postgres.url())), postgres.url());
    }
  };

  /** An empty place to keep things in. */
  abstract Home newHome();

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("firstline-storage-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A place, and a way around the ports for a look at what is really there. */
  record Home(StorageSettings settings, String jdbcUrl) {
    Storage open() {
      return Storage.open(settings);
    }

    /** Leaves no files behind. */
    void remove() throws IOException {
      try (var files = Files.walk(settings.data())) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }

    Connection connect() throws SQLException {
      return DriverManager.getConnection(jdbcUrl);
    }
  }
}
