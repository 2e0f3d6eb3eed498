package firstline.discord;

import java.util.function.Function;

/** What came back from a call of the REST API. */
sealed interface Answer<T> {
  /** Goes on with what was given; a failure stays what it is. */
  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Given<T>(var value) -> next.apply(value);
      case Declined<T>(var status, var code, var description) ->
          new Declined<>(status, code, description);
      case Lost<T>(var why) -> new Lost<>(why);
    };
  }

  /** It was done. */
  record Given<T>(T value) implements Answer<T> {}

  /**
   * Discord said no.
   *
   * @param status as in HTTP
   * @param code Discord's own number for the reason, 0 if it gave none
   * @param description Discord's own words
   */
  record Declined<T>(int status, int code, String description) implements Answer<T> {
    @Override
    public String toString() {
      return status + " " + description + (code > 0 ? " (" + code + ")" : "");
    }
  }

  /** No answer, or one that nobody can read: it may have been done or not. */
  record Lost<T>(String why) implements Answer<T> {}
}
