package firstline.launcher.serve;

import firstline.core.curation.Overlay;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.CannotOpenStorage;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The content that a command looks at.
 *
 * @param overlay what was published in the console; nothing where the folder alone is meant
 */
public record Source(Path folder, Overlay overlay) {

  /** A folder by itself. */
  public static Source alone(Path folder) {
    return new Source(folder, Overlay.NONE);
  }

  /**
   * What is served: the folder of the settings with what was published in the console over it. A
   * database that was never made is not made for this.
   *
   * @throws CannotStart if the database cannot be opened
   */
  public static Source served(Settings settings) {
    var folder = settings.support().content();
    var kept = new StorageSettings(settings.data(), settings.databaseUrl().map(Secret::reveal));
    if (kept.url().isEmpty() && !Files.exists(Storage.file(kept.data()))) {
      return alone(folder);
    }
    try (var storage = Storage.open(kept)) {
      return new Source(folder, storage.documents().overlay());
    } catch (CannotOpenStorage e) {
      throw new CannotStart(String.valueOf(e.getMessage()));
    }
  }

  /** What it is, for whoever reads what came of it. */
  public String words() {
    int files = overlay.texts().size();
    return files == 0
        ? "the folder " + folder
        : "the folder %s with %d %s published in the console"
            .formatted(folder, files, files == 1 ? "file" : "files");
  }
}
