package firstline.launcher.serve;

import firstline.telegram.WebhookReceiver;
import firstline.telegram.WebhookReceiver.Taken;
import firstline.web.frame.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Where Telegram brings updates; answers only once they are stored. */
record TelegramWebhook(WebhookReceiver receiver) implements Routes {
  /** The route's path. */
  static final String PATH = "/webhooks/telegram";

  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, this::take);
  }

  private void take(Context ctx) {
    int status =
        switch (receiver.receive(ctx.header(SECRET), ctx.bodyAsBytes())) {
          case Taken.Stored() -> 200;
          case Taken.Malformed() -> 400;
          case Taken.Forbidden() -> 403;
          case Taken.Unavailable() -> 503;
        };
    ctx.status(status).result("");
  }
}
