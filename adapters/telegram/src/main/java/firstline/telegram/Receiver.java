package firstline.telegram;

import firstline.telegram.TelegramSettings.Reception.Polling;
import firstline.telegram.TelegramSettings.Reception.Webhook;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that connects and then asks for updates as long as the channel is open. It ends only
 * when the channel is closed or the token is refused.
 */
final class Receiver implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Receiver.class);

  private final BotApi api;
  private final TelegramSettings settings;
  private final Function<Bot, Reception> connected;
  private final Health health;
  private final Pauses pauses;

  Receiver(
      BotApi api,
      TelegramSettings settings,
      Function<Bot, Reception> connected,
      Health health,
      Pauses pauses) {
    this.api = api;
    this.settings = settings;
    this.connected = connected;
    this.health = health;
    this.pauses = pauses;
  }

  @Override
  public void run() {
    try {
      receive();
    } catch (InterruptedException e) {
      log.info("Telegram's receiver was interrupted");
      Thread.currentThread().interrupt();
    } catch (Error e) {
      health.refused("the receiver failed: " + e);
      throw e;
    }
  }

  private void receive() throws InterruptedException {
    var trouble = new Trouble(health, pauses);
    var registration = new Registration(api, settings);
    while (pauses.open()) {
      switch (registration.register()) {
        case Answer.Given<Bot>(var bot) -> {
          trouble.over();
          serve(bot, registration, trouble);
          return;
        }
        case Answer.Declined<Bot> no -> {
          if (!trouble.declined(no)) {
            return;
          }
        }
        case Answer.Lost<Bot>(var why) -> {
          if (!trouble.lost(why)) {
            return;
          }
        }
      }
    }
  }

  private void serve(Bot bot, Registration registration, Trouble trouble)
      throws InterruptedException {
    var reception = connected.apply(bot);
    switch (settings.reception()) {
      case Webhook _ -> health.connected(bot);
      case Polling() ->
          new Polls(api, reception, () -> health.connected(bot), registration, trouble).run(pauses);
    }
  }
}
