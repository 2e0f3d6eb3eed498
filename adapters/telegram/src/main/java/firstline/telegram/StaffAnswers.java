package firstline.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** Words to whoever pressed a button, for as long as the press can be answered. */
final class StaffAnswers {
  private static final int MOST = 2_000;
  private static final int LONGEST = 200;

  private final Consumer<BotApiMethod<?>> post;
  private final Map<String, String> presses =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  StaffAnswers(Consumer<BotApiMethod<?>> post) {
    this.post = post;
  }

  /** A press will be answered once what it asks for is done. */
  synchronized void await(String key, String press) {
    presses.put(key, press);
  }

  /** Answers a press; what was no press needs no answer here. */
  void answer(String key, String words) {
    taken(key).ifPresent(press -> say(press, words, false));
  }

  /** Says something at once. */
  void say(String press, String words, boolean alert) {
    var answer = AnswerCallbackQuery.builder().callbackQueryId(press);
    if (!words.isEmpty()) {
      answer.text(words.substring(0, Math.min(LONGEST, words.length()))).showAlert(alert);
    }
    post.accept(answer.build());
  }

  private synchronized Optional<String> taken(String key) {
    return Optional.ofNullable(presses.remove(key));
  }
}
