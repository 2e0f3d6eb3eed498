package firstline.telegram;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/** Looks now and then whether Telegram still brings updates, and sets the webhook again if not. */
final class WebhookWatch {
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final BotApi api;
  private final URI address;
  private final Registration registration;
  private final Runnable working;
  private final Trouble trouble;
  private @Nullable Integer lastError;

  WebhookWatch(
      BotApi api, URI address, Registration registration, Runnable working, Trouble trouble) {
    this.api = api;
    this.address = address;
    this.registration = registration;
    this.working = working;
    this.trouble = trouble;
  }

  void run(Pauses pauses) throws InterruptedException {
    working.run();
    boolean goOn = true;
    while (goOn && pauses.pause(EVERY)) {
      goOn =
          switch (api.call(new GetWebhookInfo())) {
            case Answer.Given<WebhookInfo>(var info) -> judged(info);
            case Answer.Declined<WebhookInfo> no -> trouble.declined(no);
            case Answer.Lost<WebhookInfo>(var why) -> trouble.lost(why);
          };
    }
  }

  private boolean judged(WebhookInfo info) throws InterruptedException {
    if (!address.toString().equals(info.getUrl())) {
      registration.reception();
      return trouble.lost("somebody changed the webhook; it is set again");
    }
    var error = info.getLastErrorDate();
    boolean failed = error != null && !error.equals(lastError) && info.getPendingUpdatesCount() > 0;
    lastError = error;
    if (failed) {
      return trouble.lost(
          "Telegram cannot bring updates to PUBLIC_URL: " + info.getLastErrorMessage());
    }
    trouble.over();
    working.run();
    return true;
  }
}
