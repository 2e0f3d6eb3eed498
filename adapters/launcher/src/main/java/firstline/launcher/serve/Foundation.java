package firstline.launcher.serve;

import firstline.knowledge.content.Library;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.CannotOpenStorage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What everything else stands on: the content and the database, opened side by side. */
record Foundation(Library library, Storage storage) {

  /**
   * Opens both.
   *
   * @throws CannotStart if one of them cannot be opened
   */
  static Foundation lay(Settings settings, String publicUrl, Closers closers) {
    var library =
        beside("open-content", () -> Contents.open(settings.support().content(), publicUrl));
    var storage = storage(settings);
    closers.add("the database", storage::close);
    return new Foundation(await(library), storage);
  }

  private static Storage storage(Settings settings) {
    try {
      return Storage.open(
          new StorageSettings(settings.data(), settings.databaseUrl().map(Secret::reveal)));
    } catch (CannotOpenStorage e) {
      throw new CannotStart(String.valueOf(e.getMessage()));
    }
  }

  private static <T> CompletableFuture<T> beside(String name, Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        work, task -> Thread.ofPlatform().daemon().name(name).start(task));
  }

  private static <T> T await(CompletableFuture<T> coming) {
    try {
      return coming.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
