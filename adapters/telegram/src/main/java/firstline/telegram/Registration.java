package firstline.telegram;

import firstline.telegram.TelegramSettings.Reception.Polling;
import firstline.telegram.TelegramSettings.Reception.Webhook;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Tells Telegram at the start how we want to be reached, and learns who we are. */
final class Registration {
  private static final Logger log = LoggerFactory.getLogger(Registration.class);
  private static final int WEBHOOK_CONNECTIONS = 10;

  private final BotApi api;
  private final TelegramSettings settings;

  Registration(BotApi api, TelegramSettings settings) {
    this.api = api;
    this.settings = settings;
  }

  /** Registers; the first call that fails is the answer. */
  Answer<Bot> register() {
    return api.call(new GetMe()).then(user -> register(new Bot(user.getId(), user.getUserName())));
  }

  private Answer<Bot> register(Bot bot) {
    return reception()
        .then(
            _ -> {
              settings.commands().forEach(this::list);
              return new Answer.Given<>(bot);
            });
  }

  /** Sets how updates come in. What waits at Telegram is never dropped. */
  Answer<Boolean> reception() {
    return switch (settings.reception()) {
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

  private void list(Locale language, List<Command> commands) {
    var request =
        SetMyCommands.builder()
            .commands(
                commands.stream().map(c -> new BotCommand(c.name(), c.description())).toList());
    if (!language.getLanguage().isEmpty()) {
      request.languageCode(language.getLanguage());
    }
    switch (api.call(request.build())) {
      case Answer.Given<Boolean> _ -> {}
      case Answer.Declined<Boolean> d -> log.warn("the commands are not listed: {}", d);
      case Answer.Lost<Boolean>(var why) -> log.warn("the commands are not listed: {}", why);
    }
  }
}
