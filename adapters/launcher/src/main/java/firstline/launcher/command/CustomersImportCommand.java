package firstline.launcher.command;

import firstline.backoffice.customers.CustomerFile;
import firstline.core.customer.Customer;
import firstline.core.port.StorageFault;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.CannotOpenStorage;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes customers in from a file: all of them, or none if anything is wrong with it. */
@Command(
    name = "import",
    description = {
      "Take customers in from a CSV file; a running Firstline knows them at once.",
      "The first line names the columns, in any order: account, contact_email, contact_name,"
          + " contact_role, customer_since, service_id, platform, service_since, plan,"
          + " plan_platform, plan_minutes_left, tokens, support.",
      "Rows of one account add up; importing an account again replaces it. A bad row is named by"
          + " line and column, and then nothing of the file is taken (exit code 1)."
    },
    mixinStandardHelpOptions = true)
final class CustomersImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", description = "The file, in UTF-8.")
  private Path file;

  private final Surroundings surroundings;
  private final InstantSource clock;

  @SuppressWarnings("NullAway.Init")
  CustomersImportCommand(Surroundings surroundings, InstantSource clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var settings = surroundings.settings(spec.commandLine().getErr());
    var text = settings.isEmpty() ? Optional.<String>empty() : text();
    if (settings.isEmpty() || text.isEmpty()) {
      return Exit.WRONG_USE;
    }
    return switch (CustomerFile.read(text.get())) {
      case CustomerFile.Reading.Good(var customers) -> take(customers, settings.get());
      case CustomerFile.Reading.Bad(var problems) -> {
        problems.forEach(problem -> tell(file + ": " + problem));
        tell("Nothing was taken.");
        yield Exit.PROBLEMS;
      }
    };
  }

  private int take(List<Customer> customers, Settings settings) {
    var wanted = new StorageSettings(settings.data(), settings.databaseUrl().map(Secret::reveal));
    try (var storage = Storage.open(wanted)) {
      int taken = storage.customerImports().take(customers, clock.instant());
      spec.commandLine().getOut().println(taken + " customers taken from " + file);
      return Exit.DONE;
    } catch (CannotOpenStorage | StorageFault e) {
      tell(String.valueOf(e.getMessage()));
      return Exit.PROBLEMS;
    }
  }

  private Optional<String> text() {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      tell(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      tell(file + ": the file is not UTF-8 text; save it as CSV in UTF-8");
    } catch (IOException e) {
      tell(file + ": the file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void tell(String words) {
    spec.commandLine().getErr().println(words);
    spec.commandLine().getErr().flush();
  }
}
