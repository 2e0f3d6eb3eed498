package firstline.web.login;

import firstline.core.port.StaffDirectory.Member;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What somebody typed who follows a one-time link. */
public record Newcomer(String name, String email, String password) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_EMAIL = 254;

  /** What is wrong, field by field, in words for the person. */
  public record Objections(
      Optional<String> name, Optional<String> email, Optional<String> password) {
    public boolean none() {
      return name.isEmpty() && email.isEmpty() && password.isEmpty();
    }

    public static Objections nothing() {
      return new Objections(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  public Newcomer {
    name = name.strip();
    email = email.strip();
  }

  /** What is wrong with it; {@code taken} knows whether an address belongs to somebody else. */
  public Objections objections(Predicate<String> taken) {
    return new Objections(
        aboutName(name), aboutEmail(email, taken), PasswordRule.objection(password, email));
  }

  /** What is wrong with a name that customers will see. */
  public static Optional<String> aboutName(String name) {
    if (name.isBlank()) {
      return Optional.of("Enter your name. Customers see it when you talk to them.");
    }
    return name.length() > LONGEST_NAME
        ? Optional.of("Use at most %d characters.".formatted(LONGEST_NAME))
        : Optional.empty();
  }

  /** What is wrong with an e-mail address. */
  public static Optional<String> aboutEmail(String email, Predicate<String> taken) {
    if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
      return Optional.of("Enter an e-mail address, like name@example.com.");
    }
    return taken.test(email)
        ? Optional.of("Somebody else has this e-mail address.")
        : Optional.empty();
  }

  /** The member as the newcomer wants to be. */
  Member settle(Member member, String passwordHash) {
    return new Member(
        member.id(), email, name, member.rank(), Optional.of(passwordHash), member.active());
  }

  @Override
  public String toString() {
    return "Newcomer[name=" + name + ", email=" + email + ", password redacted]";
  }
}
