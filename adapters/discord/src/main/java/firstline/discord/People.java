package firstline.discord;

import firstline.core.conversation.Person;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Discord's users as persons. A user's language comes only with commands and presses; it is
 * remembered for the messages after them.
 */
final class People {
  private static final int MOST = 20_000;

  private final Map<String, Locale> languages =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Locale> eldest) {
          return size() > MOST;
        }
      };

  Person person(DataObject user) {
    var id = user.getString("id");
    var handle = Json.text(user, "username");
    return new Person(
        id,
        Json.text(user, "global_name").or(() -> handle).orElse(id),
        handle,
        Optional.ofNullable(language(id)));
  }

  /** The client of a user speaks this language. */
  synchronized void speaks(String id, String tag) {
    var locale = Locale.forLanguageTag(tag);
    if (!locale.getLanguage().isEmpty()) {
      languages.remove(id);
      languages.put(id, locale);
    }
  }

  private synchronized @org.jspecify.annotations.Nullable Locale language(String id) {
    return languages.get(id);
  }

  static boolean isBot(DataObject user) {
    return user.getBoolean("bot", false) || user.getBoolean("system", false);
  }
}
