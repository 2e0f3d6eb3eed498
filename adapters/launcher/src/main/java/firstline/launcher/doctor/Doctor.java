package firstline.launcher.doctor;

import firstline.checks.address.OwnBlockList;
import firstline.core.port.StorageFault;
import firstline.knowledge.content.ContentLoader;
import firstline.knowledge.content.Loading;
import firstline.launcher.serve.Contents;
import firstline.launcher.serve.DataFolder;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.CannotOpenStorage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Examines everything that the settings name. */
public final class Doctor {
  /** A clock that is further off makes times and time limits wrong. */
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss VV", Locale.ENGLISH);

  private final Settings settings;
  private final InstantSource clock;

  public Doctor(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Looks at each in turn. */
  public List<Finding> examine() throws InterruptedException {
    var findings = new ArrayList<Finding>();
    findings.add(content());
    findings.add(database());
    findings.add(checks());
    var theirs = Optional.<Instant>empty();
    if (settings.telegram().isPresent()) {
      switch (new TelegramCall(settings.telegram().get()).ask()) {
        case TelegramCall.Said.Hello(var username, var time) -> {
          theirs = time;
          findings.add(Finding.good("telegram", "the token is that of @" + username));
        }
        case TelegramCall.Said.No(var why) -> findings.add(Finding.bad("telegram", why));
      }
    } else {
      findings.add(Finding.good("telegram", "off, TELEGRAM_BOT_TOKEN is not set"));
    }
    findings.add(
        settings.discord().isPresent()
            ? new DiscordCall(settings.discord().get()).ask()
            : Finding.good("discord", "off, DISCORD_BOT_TOKEN is not set"));
    findings.addAll(staff());
    findings.add(mail());
    findings.add(new ModelCall(settings.model()).ask());
    findings.add(time(theirs));
    return findings;
  }

  /** Where staff work beside the console. */
  private List<Finding> staff() throws InterruptedException {
    var findings = new ArrayList<Finding>();
    var telegram = settings.telegram().filter(set -> set.staffChat().isPresent());
    if (telegram.isPresent()) {
      var chat = telegram.get().staffChat().orElseThrow();
      findings.add(new TelegramStaffCall(telegram.get(), chat).ask());
    }
    if (settings.discord().isPresent()) {
      findings.addAll(new DiscordStaffCall(settings.discord().get()).ask());
    }
    return findings;
  }

  private Finding content() {
    var folder = settings.support().content();
    return switch (new ContentLoader(Contents.demands(settings.support().choice())).load(folder)) {
      case Loading.Loaded(var content, var warnings) ->
          Finding.good(
              "content",
              "%d texts of articles, %d flows in %s, %d warnings"
                  .formatted(
                      content.articles().size(),
                      content.playbook().flows().size(),
                      folder,
                      warnings.size()));
      case Loading.Refused(var problems, var warnings) ->
          Finding.bad(
              "content",
              problems.size()
                  + " problems in "
                  + folder
                  + ", the first: "
                  + problems.getFirst()
                  + "; all of them: firstline content check");
    };
  }

  private Finding checks() {
    var asked = settings.support().checks().asked();
    var names =
        "names from %d servers, %d block lists"
            .formatted(asked.resolvers().size(), asked.blocklists().size());
    if (asked.ownList().isEmpty()) {
      return Finding.good("checks", names + ", none of your own (BLOCKLIST_URL is not set)");
    }
    var own = asked.ownList().get();
    try (var list = new OwnBlockList(own.url(), own.token())) {
      return list.trouble(PATIENCE)
          .map(why -> Finding.bad("checks", "the list of BLOCKLIST_URL cannot be used: " + why))
          .orElseGet(() -> Finding.good("checks", names + ", and the list of BLOCKLIST_URL"));
    }
  }

  private Finding database() {
    try {
      if (DataFolder.isTaken(settings.data())) {
        return Finding.good("database", "in use by a running Firstline, so not opened");
      }
    } catch (IOException e) {
      return Finding.bad("database", "FIRSTLINE_DATA cannot be read (" + e + ")");
    }
    var wanted = new StorageSettings(settings.data(), settings.databaseUrl().map(Secret::reveal));
    try (var storage = Storage.open(wanted)) {
      storage.ping();
      var kind = settings.databaseUrl().isPresent() ? "that of DATABASE_URL" : "SQLite";
      return Finding.good("database", kind + ", data in " + settings.data());
    } catch (CannotOpenStorage | StorageFault e) {
      return Finding.bad("database", String.valueOf(e.getMessage()));
    }
  }

  private Finding mail() {
    if (settings.mail().isEmpty()) {
      return Finding.good("e-mail", "off, SMTP_URL is not set: staff confirm who somebody is");
    }
    var mail = settings.mail().get();
    return mail.carrier(clock)
        .trouble()
        .map(why -> Finding.bad("e-mail", "SMTP_URL: " + why))
        .orElseGet(() -> Finding.good("e-mail", mail.server() + " takes mail from " + mail.from()));
  }

  private Finding time(Optional<Instant> theirs) {
    var now = clock.instant();
    var words = TIME.format(ZonedDateTime.ofInstant(now, settings.support().zone()));
    if (theirs.isEmpty()) {
      return Finding.good("time", words + " (compared with nobody's)");
    }
    var off = Duration.between(theirs.get(), now).abs();
    var compared = words + ", " + off.toSeconds() + " s off Telegram's";
    return off.compareTo(TOLERATED) > 0
        ? Finding.bad("time", compared + ": set this machine's clock")
        : Finding.good("time", compared);
  }
}
