package firstline.launcher.serve;

import firstline.core.port.ArticleFiles;
import firstline.core.turn.StaffEntrance;
import firstline.knowledge.content.Library;
import firstline.knowledge.curation.Publishing;
import firstline.knowledge.curation.ServedFiles;
import firstline.knowledge.policy.ServedPolicies;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.CannotOpenStorage;
import java.time.InstantSource;

/**
 * What everything else stands on: the content and the database, opened side by side.
 *
 * @param publishing lays what managers changed over the content's files
 * @param policies the content's policies, each version of which is kept in the database
 */
record Foundation(
    Library library, Storage storage, ServedPolicies policies, Publishing publishing) {

  /**
   * Opens both.
   *
   * @throws CannotStart if one of them cannot be opened
   */
  static Foundation lay(Settings settings, String publicUrl, InstantSource clock, Closers closers) {
    var library =
        Beside.begin(
            "open-content",
            () ->
                Contents.open(
                    settings.support().content(), settings.support().choice(), publicUrl));
    var storage = storage(settings);
    closers.add("the database", storage::close);
    var policies = new ServedPolicies(settings.support().content(), storage.policies(), clock);
    var editions = Contents.editions(storage, clock);
    var publishing = new Publishing(Beside.await(library), storage.documents(), editions::keep);
    publishing.catchUp();
    editions.keep(Beside.await(library).content());
    return new Foundation(Beside.await(library), storage, policies, publishing);
  }

  /** What articles show. */
  ArticleFiles files() {
    return new ServedFiles(library, storage.documents());
  }

  /** Where what staff do on a platform goes in. */
  StaffEntrance entrance() {
    return new StaffEntrance(
        storage.staffTopics()::at, storage.staffHandles(), storage.conversations()::find);
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
