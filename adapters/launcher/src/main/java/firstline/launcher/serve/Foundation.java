package firstline.launcher.serve;

import firstline.knowledge.content.Library;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.CannotOpenStorage;

/** What everything else stands on: the content and the database, opened side by side. */
record Foundation(Library library, Storage storage) {

  /**
   * Opens both.
   *
   * @throws CannotStart if one of them cannot be opened
   */
  static Foundation lay(Settings settings, String publicUrl, Closers closers) {
    var library =
        Beside.begin(
            "open-content",
            () ->
                Contents.open(
                    settings.support().content(), settings.support().choice(), publicUrl));
    var storage = storage(settings);
    closers.add("the database", storage::close);
    return new Foundation(Beside.await(library), storage);
  }

  private static Storage storage(Settings settings) {
    try {
      return Storage.open(
          new StorageSettings(settings.data(), settings.databaseUrl().map(Secret::reveal)));
    } catch (CannotOpenStorage e) {
      throw new CannotStart(String.valueOf(e.getMessage()));
    }
  }
}
