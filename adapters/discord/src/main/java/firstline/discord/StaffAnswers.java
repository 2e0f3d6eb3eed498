package firstline.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words to whoever pressed, which only they see, for as long as Discord takes them. */
final class StaffAnswers {
  private static final int MOST = 2_000;

  private final Map<String, Reply> open =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reply> eldest) {
          return size() > MOST;
        }
      };

  /** Something was pressed that may be answered once it is done. */
  synchronized void await(String key, Reply reply) {
    open.put(key, reply);
  }

  /** Answers; what was not pressed needs no answer here, nor does what was simply done. */
  void answer(DiscordApi api, String key, String words) {
    taken(key).filter(_ -> !words.isEmpty()).ifPresent(reply -> reply.later(api, words));
  }

  private synchronized Optional<Reply> taken(String key) {
    return Optional.ofNullable(open.remove(key));
  }
}
