package firstline.telegram;

import firstline.core.conversation.Person;
import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;

/** Telegram's users as persons. */
final class People {
  private People() {}

  static Person person(User user) {
    var last = Optional.ofNullable(user.getLastName()).map(name -> " " + name).orElse("");
    return new Person(
        String.valueOf(user.getId()),
        user.getFirstName() + last,
        Optional.ofNullable(user.getUserName()),
        Optional.ofNullable(user.getLanguageCode())
            .map(Locale::forLanguageTag)
            .filter(locale -> !locale.getLanguage().isEmpty()));
  }

  static boolean isBot(User user) {
    return Boolean.TRUE.equals(user.getIsBot());
  }
}
