package firstline.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are kept.
 *
 * @param data the folder for the SQLite file and for uploads; made if it is missing
 * @param url the database's JDBC address, {@code jdbc:postgresql://host/database?user=…} or {@code
 *     jdbc:sqlite:file}; empty for a SQLite file in the data folder
 */
public record StorageSettings(Path data, Optional<String> url) {
  /** Everything in one folder. */
  public static StorageSettings in(Path data) {
    return new StorageSettings(data, Optional.empty());
  }

  /** Shows no address, for there may be a password in it. */
  @Override
  public String toString() {
    return "StorageSettings[data=" + data + ", url=" + (url.isPresent() ? "given" : "none") + "]";
  }
}
