package firstline.launcher.command;

import firstline.core.port.StorageFault;
import firstline.knowledge.curation.Exchange;
import firstline.knowledge.curation.Publishing;
import firstline.launcher.serve.CannotStart;
import firstline.launcher.serve.Contents;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.CannotOpenStorage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Opens the content with what managers changed, for a command that takes articles out or in. */
final class KbExchange {
  /** What a command does with it; the result is its exit code. */
  interface Work {
    int with(Exchange exchange) throws IOException;
  }

  private final Surroundings surroundings;
  private final PrintWriter err;

  KbExchange(Surroundings surroundings, PrintWriter err) {
    this.surroundings = surroundings;
    this.err = err;
  }

  /** Does the work and gives its exit code; what goes wrong is printed. */
  int run(Path folder, Work work) {
    return surroundings
        .settings(err)
        .map(settings -> run(settings, folder, work))
        .orElse(Exit.WRONG_USE);
  }

  private int run(Settings settings, Path folder, Work work) {
    var support = settings.support();
    var wanted = new StorageSettings(settings.data(), settings.databaseUrl().map(Secret::reveal));
    try (var storage = Storage.open(wanted)) {
      var library = Contents.open(support.content(), support.choice(), "http://127.0.0.1:8080");
      var publishing = new Publishing(library, storage.documents());
      return work.with(new Exchange(publishing, storage.documents()));
    } catch (CannotStart e) {
      e.words().forEach(err::println);
    } catch (CannotOpenStorage | StorageFault e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println(folder + " cannot be written: " + e.getMessage());
    }
    err.flush();
    return Exit.PROBLEMS;
  }
}
