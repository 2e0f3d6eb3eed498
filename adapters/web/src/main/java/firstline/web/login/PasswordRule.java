package firstline.web.login;

import java.util.Locale;
import java.util.Optional;

/** What a password of staff must be: long enough, not the e-mail address, not a handful of keys. */
public final class PasswordRule {
  /** The fewest characters. */
  public static final int SHORTEST = 12;

  /** The most characters; more would only cost time. */
  public static final int LONGEST = 200;

  private static final int FEWEST_DIFFERENT = 5;

  private PasswordRule() {}

  /** What is wrong with a password, in words for the person who chose it; empty if nothing is. */
  public static Optional<String> objection(String password, String email) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("Use at least %d characters; this has %d.".formatted(SHORTEST, length));
    }
    if (length > LONGEST) {
      return Optional.of("Use at most %d characters.".formatted(LONGEST));
    }
    if (password.strip().toLowerCase(Locale.ROOT).equals(email.strip().toLowerCase(Locale.ROOT))) {
      return Optional.of("Do not use your e-mail address as your password.");
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return Optional.of("Use more than a few different characters.");
    }
    return Optional.empty();
  }
}
