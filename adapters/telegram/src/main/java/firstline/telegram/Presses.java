package firstline.telegram;

import firstline.core.channel.RecentIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Tells customers' clients that a pressed button was taken, so that it stops turning. Once for each
 * press, and not for those that Telegram will not hear of any more.
 */
final class Presses {
  private static final Duration TOO_OLD = Duration.ofMinutes(1);

  private final Consumer<BotApiMethod<?>> post;
  private final RecentIds answered = new RecentIds(2_000);

  Presses(Consumer<BotApiMethod<?>> post) {
    this.post = post;
  }

  /** Answers the presses among updates that came together, oldest first. */
  void answer(List<Update> updates, Instant now) {
    // A press has no time of its own; but it is older than whatever comes after it.
    boolean old = false;
    for (var update : updates.reversed()) {
      old = old || isOld(update, now);
      if (!old && update.getCallbackQuery() != null) {
        answer(update.getCallbackQuery().getId());
      }
    }
  }

  private void answer(String id) {
    if (answered.add(id)) {
      post.accept(AnswerCallbackQuery.builder().callbackQueryId(id).build());
    }
  }

  private static boolean isOld(Update update, Instant now) {
    if (update.getMessage() != null) {
      return isOld(update.getMessage().getDate(), now);
    }
    if (update.getMyChatMember() != null) {
      return isOld(update.getMyChatMember().getDate(), now);
    }
    return false;
  }

  private static boolean isOld(int date, Instant now) {
    return Instant.ofEpochSecond(date).isBefore(now.minus(TOO_OLD));
  }
}
