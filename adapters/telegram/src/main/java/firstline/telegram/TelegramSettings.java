package firstline.telegram;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the channel needs to be told. A value that cannot be right is refused with the name of its
 * setting.
 *
 * @param token as BotFather gave it
 * @param api scheme, host and port of the Bot API, without a path
 * @param reception how updates come in
 * @param pace how fast we send
 * @param commands the listed commands by language; {@link Locale#ROOT} is for all other languages
 * @param staffChat the id of the group in which staff work
 */
public record TelegramSettings(
    Concealed token,
    URI api,
    Reception reception,
    Pace pace,
    Map<Locale, List<Command>> commands,
    Optional<Long> staffChat) {
  /** Where Telegram itself listens. */
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  /** Without a staff room. */
  public TelegramSettings(
      Concealed token,
      URI api,
      Reception reception,
      Pace pace,
      Map<Locale, List<Command>> commands) {
    this(token, api, reception, pace, commands, Optional.empty());
  }

  /** How updates come in. */
  public sealed interface Reception {
    /** We ask for them. */
    record Polling() implements Reception {}

    /**
     * Telegram brings them.
     *
     * @param address the public address of the route that hands them to {@link WebhookReceiver}
     * @param secret what Telegram shows with each of them
     */
    record Webhook(URI address, Concealed secret) implements Reception {
      public Webhook {
        if (!SECRET.matcher(secret.reveal()).matches()) {
          throw new IllegalArgumentException(
              "TELEGRAM_WEBHOOK_SECRET wants 1 to 256 letters, digits, '_' or '-'");
        }
        if (!isHttp(address)) {
          throw new IllegalArgumentException(
              "PUBLIC_URL wants an address that starts with https:// for the Telegram webhook");
        }
      }
    }
  }

  public TelegramSettings {
    if (!TOKEN.matcher(token.reveal()).matches()) {
      throw new IllegalArgumentException(
          "TELEGRAM_BOT_TOKEN wants a token as BotFather gives it: digits, a colon, letters");
    }
    if (!isHttp(api) || !isBlankPath(api.getPath()) || api.getQuery() != null) {
      throw new IllegalArgumentException(
          "TELEGRAM_API_URL wants scheme, host and port only, for example " + TELEGRAM);
    }
    if (staffChat.filter(id -> id >= 0).isPresent()) {
      throw new IllegalArgumentException(
          "TELEGRAM_STAFF_CHAT wants the id of a group, such as -1001234567890");
    }
    commands = Map.copyOf(commands);
  }

  /** Polling at Telegram's own pace, with the commands in English. */
  public static TelegramSettings polling(Concealed token, URI api) {
    return new TelegramSettings(
        token,
        api,
        new Reception.Polling(),
        Pace.documented(),
        Map.of(Locale.ROOT, Command.english()));
  }

  private static boolean isHttp(URI address) {
    return address.getHost() != null
        && ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()));
  }

  private static boolean isBlankPath(@Nullable String path) {
    return path == null || path.isEmpty() || path.equals("/");
  }
}
