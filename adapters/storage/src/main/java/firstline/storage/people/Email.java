package firstline.storage.people;

import java.util.Locale;

/** How e-mail addresses are told apart: upper and lower case alike. */
public final class Email {
  private Email() {}

  /** What two spellings of one address have in common. */
  public static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
