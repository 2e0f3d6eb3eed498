package firstline.storage.people;

import java.util.Locale;

/** How e-mail addresses are told apart: upper and lower case alike. */
final class Email {
  private Email() {}

  static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
