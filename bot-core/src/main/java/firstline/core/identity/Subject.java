package firstline.core.identity;

import java.util.Locale;

/** What {@link Attempts} are counted for: a chat, or an account that was named. */
public record Subject(String value) {
  public static Subject chat(String address) {
    return new Subject("chat " + address);
  }

  /** Upper and lower case are one account. */
  public static Subject account(String typed) {
    return new Subject("account " + typed.toLowerCase(Locale.ROOT));
  }
}
