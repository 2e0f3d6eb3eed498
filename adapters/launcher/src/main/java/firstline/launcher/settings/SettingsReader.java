package firstline.launcher.settings;

import firstline.backoffice.mail.SmtpAccount;
import firstline.core.conversation.Playbook;
import firstline.knowledge.content.SupportChoice;
import firstline.launcher.settings.Settings.Admin;
import firstline.launcher.settings.Settings.Http;
import firstline.launcher.settings.Settings.Mail;
import firstline.launcher.settings.Settings.Support;
import firstline.launcher.settings.Settings.Telegram;
import firstline.launcher.settings.Settings.Webhook;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the settings that the program uses. */
final class SettingsReader {
  private static final URI TELEGRAM_API = URI.create("https://api.telegram.org");
  private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");
  private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern DATABASE = Pattern.compile("jdbc:(postgresql://\\S+|sqlite:[^:?]+)");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]+");
  private static final Pattern LINK_SECRET = Pattern.compile("\\S{32,256}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LEVELS = Pattern.compile("[1-3](,[1-3])*");
  private static final Pattern GROUP = Pattern.compile("-[0-9]{1,18}");
  private static final int FASTEST = 10_000;

  private final Values values;
  private final Path folder;
  private final Path shippedContent;

  SettingsReader(Values values, Path folder, Path shippedContent) {
    this.values = values;
    this.folder = folder;
    this.shippedContent = shippedContent;
  }

  Settings read() {
    var http = http();
    return new Settings(
        path(Name.FIRSTLINE_DATA, "a folder").orElse(folder.resolve("data")),
        database(),
        http,
        telegram(http),
        new DiscordReader(values).read(),
        support(),
        mail(),
        linkSecret(),
        new ModelReader(values).read(),
        admin(),
        logFormat());
  }

  private Optional<Path> path(Name name, String wants) {
    return values.tryRead(name, wants, folder::resolve);
  }

  private Optional<Secret> database() {
    return values
        .read(
            Name.DATABASE_URL,
            "jdbc:postgresql://host:5432/database?user=…&password=… or jdbc:sqlite:FILE",
            Parse.matching(DATABASE))
        .map(Secret::new);
  }

  private LogFormat logFormat() {
    return values
        .tryRead(
            Name.LOG_FORMAT,
            "text or json",
            text -> LogFormat.valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(LogFormat.TEXT);
  }

  private Http http() {
    var host =
        values.read(
            Name.HTTP_HOST, "an address to listen on, such as 127.0.0.1", Parse.matching(HOST));
    var port = values.read(Name.HTTP_PORT, "a port from 0 to 65535", Parse.number(0, 65_535));
    var publicUrl =
        values.read(
            Name.PUBLIC_URL,
            "an address without a path, such as https://support.example.net",
            text -> Parse.origin(text, "https", "http"));
    return new Http(host.orElse("127.0.0.1"), port.orElse(8080), publicUrl);
  }

  private Optional<Telegram> telegram(Http http) {
    values.need(
        Name.TELEGRAM_BOT_TOKEN,
        Name.TELEGRAM_API_URL,
        Name.TELEGRAM_MODE,
        Name.TELEGRAM_WEBHOOK_SECRET,
        Name.TELEGRAM_SENDS_PER_SECOND,
        Name.TELEGRAM_STAFF_CHAT);
    var token =
        values.read(
            Name.TELEGRAM_BOT_TOKEN,
            "a token as BotFather gives it: digits, a colon, letters",
            Parse.matching(TOKEN));
    var api =
        values.read(
            Name.TELEGRAM_API_URL,
            "scheme, host and port only, such as " + TELEGRAM_API,
            text -> Parse.origin(text, "https", "http"));
    var pace =
        values.read(
            Name.TELEGRAM_SENDS_PER_SECOND,
            "a number from 0 (no limit) to " + FASTEST,
            Parse.number(0, FASTEST));
    var webhook = webhook(http);
    var staff =
        values
            .read(
                Name.TELEGRAM_STAFF_CHAT,
                "the id of a group, such as -1001234567890",
                Parse.matching(GROUP))
            .map(Long::valueOf);
    return token.map(
        text -> new Telegram(new Secret(text), api.orElse(TELEGRAM_API), webhook, pace, staff));
  }

  private Optional<Webhook> webhook(Http http) {
    var mode =
        values.read(
            Name.TELEGRAM_MODE,
            "polling or webhook",
            Parse.matching(Pattern.compile("polling|webhook")));
    var secret =
        values.read(
            Name.TELEGRAM_WEBHOOK_SECRET,
            "1 to 256 letters, digits, '_' or '-'",
            Parse.matching(WEBHOOK_SECRET));
    if (mode.filter("webhook"::equals).isEmpty()) {
      return Optional.empty();
    }
    if (!values.isSet(Name.TELEGRAM_WEBHOOK_SECRET)) {
      values.half("TELEGRAM_WEBHOOK_SECRET wants a value, because TELEGRAM_MODE is webhook");
    }
    var https = http.publicUrl().filter(url -> "https".equals(url.getScheme()));
    if (https.isEmpty()) {
      values.half("PUBLIC_URL wants an address with https://, because TELEGRAM_MODE is webhook");
    }
    return https.flatMap(url -> secret.map(text -> new Webhook(url, new Secret(text))));
  }

  private Support support() {
    var content =
        values
            .read(
                Name.SUPPORT_CONTENT,
                "a folder with content",
                text -> Optional.of(folder.resolve(text)).filter(Files::isDirectory))
            .orElse(shippedContent);
    var zone =
        values.tryRead(
            Name.SUPPORT_TIME_ZONE, "the name of a time zone, such as Europe/Berlin", ZoneId::of);
    return new Support(
        content,
        zone.orElse(ZoneId.systemDefault()),
        new CheckSettingsReader(values).read(),
        new SupportChoice(policy().orElse(SupportChoice.STANDARD.policy()), zone, preferences()),
        yes(Name.ARTICLE_REVIEW).orElse(false));
  }

  private Optional<String> policy() {
    return values.read(
        Name.SUPPORT_POLICY, "the name of a policy, such as openvservers", Parse.matching(SLUG));
  }

  private Playbook.Preferences preferences() {
    var standard = Playbook.Preferences.STANDARD;
    var levels =
        values
            .read(
                Name.SUPPORT_LEVELS,
                "levels from 1 to 3 with commas between them, such as 1,2",
                Parse.matching(LEVELS))
            .map(text -> Arrays.stream(text.split(",")).map(Integer::valueOf))
            .map(all -> all.collect(Collectors.toSet()));
    var days =
        values
            .read(Name.QUOTE_DAYS, "a number of days from 1 to 365", Parse.number(1, 365))
            .map(Duration::ofDays);
    var review = yes(Name.QUOTE_REVIEW);
    return new Playbook.Preferences(
        levels.orElse(standard.levels()),
        days.orElse(standard.quoteValidity()),
        review.orElse(standard.quotesReviewed()));
  }

  private Optional<Boolean> yes(Name name) {
    return values
        .read(name, "yes or no", Parse.matching(Pattern.compile("yes|no")))
        .map("yes"::equals);
  }

  private Optional<Mail> mail() {
    var server =
        values.tryRead(
            Name.SMTP_URL, "smtps://user:password@host:465 or smtp://host:25", SmtpAccount::parse);
    var from = values.read(Name.SUPPORT_EMAIL, "an e-mail address", Parse::email);
    values.need(Name.SUPPORT_EMAIL, Name.SMTP_URL);
    return server.flatMap(account -> from.map(email -> new Mail(account, email)));
  }

  private Optional<Secret> linkSecret() {
    return values
        .read(
            Name.SUPPORT_LINK_SECRET,
            "32 to 256 characters without blanks",
            Parse.matching(LINK_SECRET))
        .map(Secret::new);
  }

  private Optional<Admin> admin() {
    var email = values.read(Name.ADMIN_EMAIL, "an e-mail address", Parse::email);
    var password = values.secret(Name.ADMIN_PASSWORD);
    boolean both = values.together(Name.ADMIN_EMAIL, Name.ADMIN_PASSWORD);
    return both && email.isPresent()
        ? Optional.of(new Admin(email.get(), password.orElseThrow()))
        : Optional.empty();
  }
}
