package firstline.launcher.command;

import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.port.StorageFault;
import firstline.launcher.serve.CannotStart;
import firstline.launcher.serve.LinkSecret;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.CannotOpenStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a link by which a contact is known in a chat. */
@Command(
    name = "link",
    description = {
      "Make a link by which a contact is known in Telegram or in the web chat, once.",
      "A client area makes such links by itself; the README says how."
    },
    mixinStandardHelpOptions = true)
final class CustomersLinkCommand implements Callable<Integer> {
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,4})([smhd])");
  private static final Duration LONGEST = Duration.ofDays(7);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ACCOUNT", description = "The account's number.")
  private String account;

  @Parameters(paramLabel = "EMAIL", description = "The contact's e-mail address.")
  private String email;

  @Option(
      names = "--valid",
      paramLabel = "LENGTH",
      defaultValue = "15m",
      description = "How long it is good, such as 90s, 15m, 2h or 1d (at most 7d).")
  private String valid;

  private final Surroundings surroundings;
  private final InstantSource clock;

  @SuppressWarnings("NullAway.Init")
  CustomersLinkCommand(Surroundings surroundings, InstantSource clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var length = length(valid);
    if (length.isEmpty()) {
      tell("--valid wants a length of time such as 15m, at most 7d, not \"" + valid + "\"");
      return Exit.WRONG_USE;
    }
    var settings = surroundings.settings(spec.commandLine().getErr());
    return settings.isEmpty() ? Exit.WRONG_USE : link(settings.get(), length.get());
  }

  private int link(Settings settings, Duration length) {
    try {
      var contact = contact(settings);
      if (contact.isEmpty()) {
        tell(email + " is no contact of account " + account + " (customers import takes them in)");
        return Exit.PROBLEMS;
      }
      var expires = clock.instant().plus(length);
      print(LinkSecret.signet(settings).mint(contact.get(), expires), expires, settings);
      return Exit.DONE;
    } catch (CannotStart e) {
      e.words().forEach(this::tell);
      return Exit.PROBLEMS;
    } catch (CannotOpenStorage | StorageFault e) {
      tell(String.valueOf(e.getMessage()));
      return Exit.PROBLEMS;
    }
  }

  private Optional<Contact> contact(Settings settings) {
    var wanted = new StorageSettings(settings.data(), settings.databaseUrl().map(Secret::reveal));
    try (var storage = Storage.open(wanted)) {
      return storage
          .customers()
          .find(new AccountId(account))
          .flatMap(customer -> customer.contact(email));
    }
  }

  private void print(String token, Instant expires, Settings settings) {
    var http = settings.http();
    var here =
        http.publicUrl()
            .map(url -> url.toString().replaceFirst("/+$", ""))
            .orElse("http://" + http.host() + ":" + http.port());
    var out = spec.commandLine().getOut();
    out.println("https://t.me/<your bot>?start=" + token);
    out.println(here + "/chat?link=" + token);
    out.println("Good once, until " + expires + ".");
  }

  private static Optional<Duration> length(String text) {
    var parts = LENGTH.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(parts.group(1));
    var length =
        switch (parts.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    return Optional.of(length).filter(l -> l.isPositive() && l.compareTo(LONGEST) <= 0);
  }

  private void tell(String words) {
    spec.commandLine().getErr().println(words);
    spec.commandLine().getErr().flush();
  }
}
