package firstline.telegram;

import firstline.telegram.TelegramSettings.Reception.Polling;
import firstline.telegram.TelegramSettings.Reception.Webhook;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Learns at the start who we are and tells Telegram how updates are to come in. */
final class Registration {
  private static final int WEBHOOK_CONNECTIONS = 10;

  private final BotApi api;
  private final TelegramSettings.Reception reception;

  Registration(BotApi api, TelegramSettings.Reception reception) {
    this.api = api;
    this.reception = reception;
  }

  /** Registers; the first call that fails is the answer. */
  Answer<Bot> register() {
    return api.call(new GetMe())
        .then(
            user -> {
              var name = Optional.ofNullable(user.getUserName()).orElse("");
              return reception().then(_ -> new Answer.Given<>(new Bot(user.getId(), name)));
            });
  }

  /** Sets how updates come in. What waits at Telegram is never dropped. */
  Answer<Boolean> reception() {
    return switch (reception) {
      case Polling() -> api.call(DeleteWebhook.builder().dropPendingUpdates(false).build());
      case Webhook(var address, var secret) ->
          api.call(
              SetWebhook.builder()
                  .url(address.toString())
                  .secretToken(secret.reveal())
                  .allowedUpdates(UpdatesRequest.KINDS)
                  .maxConnections(WEBHOOK_CONNECTIONS)
                  .build());
    };
  }
}
