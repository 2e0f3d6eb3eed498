package firstline.discord;

import firstline.core.channel.Backoff;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps a connection to Discord. JDA comes back by itself when a session breaks
 * off; what is left to us is the first log-in, and the next one where JDA gives up.
 */
final class Connection implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  private final DiscordSettings settings;
  private final RoomBook book;
  private final DiscordApi api;
  private final Gateway gateway;
  private final Health health;
  private final Closing closing;
  private final ExecutorService threads;

  Connection(
      DiscordSettings settings,
      RoomBook book,
      DiscordApi api,
      Gateway gateway,
      Health health,
      Closing closing,
      ExecutorService threads) {
    this.settings = settings;
    this.book = book;
    this.api = api;
    this.gateway = gateway;
    this.health = health;
    this.closing = closing;
    this.threads = threads;
  }

  @Override
  public void run() {
    var backoff = new Backoff(RandomGenerator.getDefault());
    try {
      boolean goOn = true;
      while (goOn && closing.open()) {
        goOn = once(backoff) && closing.pause(backoff.next());
      }
    } catch (InterruptedException e) {
      log.info("Discord's connection was interrupted");
      Thread.currentThread().interrupt();
    }
  }

  /** Connects and stays; whether to connect again. */
  private boolean once(Backoff backoff) throws InterruptedException {
    try {
      book.open();
      var jda = builder().build();
      api.connect(jda);
      backoff.reset();
      jda.awaitShutdown();
      return !(health.state() instanceof ChannelState.Refused);
    } catch (InvalidTokenException e) {
      log.debug("refused", e);
      health.refused("DISCORD_BOT_TOKEN: Discord does not know this token");
      return false;
    } catch (RuntimeException e) {
      log.debug("no connection", e);
      health.disturbed("no connection with " + settings.api().getHost() + ": " + e.getMessage());
      return true;
    }
  }

  /** Nothing is kept in memory that we do not need: no members, no messages, no voice. */
  private JDABuilder builder() {
    return JDABuilder.createLight(
            settings.token().reveal(),
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.DIRECT_MESSAGES,
            GatewayIntent.MESSAGE_CONTENT)
        .disableCache(EnumSet.allOf(CacheFlag.class))
        .setCompression(Compression.NONE)
        .setRestConfig(new RestConfig().setBaseUrl(settings.api().toString()))
        .setSessionController(new Controller(settings.gateway().toString()))
        .setCallbackPool(threads)
        .setRateLimitElastic(threads)
        .setEnableShutdownHook(false)
        .setMaxReconnectDelay(32)
        .setRawEventsEnabled(true)
        .addEventListeners(gateway);
  }

  /** Says where the gateway is, and keeps the distance between log-ins that Discord wants. */
  private static final class Controller extends SessionControllerAdapter {
    private final String gateway;

    Controller(String gateway) {
      this.gateway = gateway;
    }

    @Override
    public String getGateway() {
      return gateway;
    }
  }
}
