package firstline.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches a session with Discord's gateway and hands on what it tells, on its reading thread. */
final class Gateway implements EventListener {
  private static final Logger log = LoggerFactory.getLogger(Gateway.class);

  /** Older ones are lost to Discord: it has told the customer that we did not answer. */
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMillis(2_500);

  private final Function<Bot, Reception> receptions;
  private final Health health;
  private final Figures figures;
  private final Closing closing;
  private final InstantSource clock;
  private @Nullable Reception reception;
  private Optional<Bot> bot = Optional.empty();
  private Optional<Long> lostAt = Optional.empty();
  private boolean invalid;

  /**
   * @param receptions makes the reception once we know who we are
   */
  Gateway(
      Function<Bot, Reception> receptions,
      Health health,
      Figures figures,
      Closing closing,
      InstantSource clock) {
    this.receptions = receptions;
    this.health = health;
    this.figures = figures;
    this.closing = closing;
    this.clock = clock;
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case RawGatewayEvent told -> told(told);
      case SessionDisconnectEvent lost -> lost(lost);
      case SessionInvalidateEvent _ -> invalidated();
      case ShutdownEvent end -> end(end.getCode());
      default -> {}
    }
  }

  private void told(RawGatewayEvent told) {
    if (!closing.open()) {
      return;
    }
    switch (told.getType()) {
      case "READY" -> begun(told.getPayload());
      case "RESUMED" -> resumed();
      default -> {
        if (reception != null) {
          reception.take(told.getType(), told.getPayload(), isLate(told));
        }
      }
    }
  }

  private void begun(DataObject ready) {
    figures.countSession();
    invalid = false;
    lostAt = Optional.empty();
    var user = ready.getObject("user");
    var me = new Bot(user.getString("id"), user.getString("username", ""));
    bot = Optional.of(me);
    if (reception == null) {
      reception = receptions.apply(me);
    }
    reception.begun();
    health.connected(me);
  }

  private void resumed() {
    figures.countResumed();
    lostAt = Optional.empty();
    bot.ifPresent(health::connected);
  }

  /** JDA may say it more than once. */
  private void invalidated() {
    if (!invalid) {
      invalid = true;
      figures.countInvalidated();
      log.info("Discord ended the session; a new one begins and the history is read again");
    }
  }

  private void lost(SessionDisconnectEvent event) {
    figures.countDisconnected();
    lostAt = lostAt.or(() -> Optional.of(System.nanoTime()));
    var code = event.getCloseCode();
    health.disturbed(
        "the connection to the gateway was lost" + (code == null ? "" : ": " + code.getMeaning()));
  }

  /**
   * What is told again after a lost connection may have happened long ago. Its id says when, by
   * Discord's clock; compared with ours only where that much is at stake.
   */
  private boolean isLate(RawGatewayEvent told) {
    boolean longGone =
        lostAt.filter(at -> System.nanoTime() - at > ACKNOWLEDGED_WITHIN.toNanos()).isPresent();
    if (!longGone || !told.getType().equals("INTERACTION_CREATE")) {
      return false;
    }
    var age = Duration.between(Snowflake.time(told.getPayload().getString("id")), clock.instant());
    return age.compareTo(ACKNOWLEDGED_WITHIN) > 0;
  }

  private void end(int code) {
    if (!closing.open()) {
      return;
    }
    switch (code) {
      case 4004 -> health.refused("DISCORD_BOT_TOKEN: Discord does not know this token");
      case 4013, 4014 ->
          health.refused(
              "Discord does not allow what the bot wants to read: switch on the Message Content"
                  + " Intent of the application, under Bot in Discord's developer portal");
      default -> health.disturbed("the gateway ended the session for good, code " + code);
    }
  }
}
