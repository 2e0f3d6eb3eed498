package firstline.telegram;

import firstline.telegram.TelegramSettings.Reception.Polling;
import firstline.telegram.TelegramSettings.Reception.Webhook;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that connects and then receives as long as the channel is open. It ends only when the
 * channel is closed or the token is refused.
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
      receive(new Trouble(health, pauses));
    } catch (InterruptedException e) {
      log.info("Telegram's receiver was interrupted");
      Thread.currentThread().interrupt();
    } catch (Error e) {
      health.refused("the receiver failed: " + e);
      throw e;
    }
  }

  private void receive(Trouble trouble) throws InterruptedException {
    boolean goOn = true;
    while (goOn && pauses.open()) {
      try {
        goOn = connect(trouble);
      } catch (RuntimeException e) {
        goOn = trouble.fault(e);
      }
    }
  }

  /** Connects and serves; whether to connect again. */
  private boolean connect(Trouble trouble) throws InterruptedException {
    var registration = new Registration(api, settings.reception());
    return switch (registration.register()) {
      case Answer.Given<Bot>(var bot) -> {
        trouble.over();
        serve(bot, registration, trouble);
        yield false;
      }
      case Answer.Declined<Bot> no -> trouble.declined(no);
      case Answer.Lost<Bot>(var why) -> trouble.lost(why);
    };
  }

  private void serve(Bot bot, Registration registration, Trouble trouble)
      throws InterruptedException {
    var reception = connected.apply(bot);
    Thread.ofVirtual()
        .name("telegram-commands")
        .start(new CommandList(api, settings.commands(), pauses));
    Runnable working = () -> health.connected(bot);
    switch (settings.reception()) {
      case Webhook(var address, var _) ->
          new WebhookWatch(api, address, registration, working, trouble).run(pauses);
      case Polling() -> new Polls(api, reception, working, registration, trouble).run(pauses);
    }
  }
}
