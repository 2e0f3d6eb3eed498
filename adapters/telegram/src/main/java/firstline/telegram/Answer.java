package firstline.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What came back from a call of the Bot API. */
sealed interface Answer<T> {
  /** Goes on with what was given; a failure stays what it is. */
  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Given<T>(var value) -> next.apply(value);
      case Declined<T>(var code, var description, var retryAfter, var migratedTo) ->
          new Declined<>(code, description, retryAfter, migratedTo);
      case Lost<T>(var why) -> new Lost<>(why);
    };
  }

  /** It was done. */
  record Given<T>(T value) implements Answer<T> {}

  /**
   * Telegram said no.
   *
   * @param code as in HTTP
   * @param description Telegram's own words
   * @param retryAfter how long it wants to be left alone
   * @param migratedTo the id that the group has now
   */
  record Declined<T>(
      int code, String description, Optional<Duration> retryAfter, Optional<Long> migratedTo)
      implements Answer<T> {
    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return code + " " + description;
    }
  }

  /** No answer, or one that nobody can read: it may have been done or not. */
  record Lost<T>(String why) implements Answer<T> {}
}
