package firstline.web.login;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Hashes passwords with argon2id: 19 MiB, two passes, one lane. A hash takes about 0.1 s. */
public final class Passwords {
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** No more at the same time, so that a storm of log-ins cannot take all memory and cores. */
  private static final int AT_ONCE = 1;

  /** What no password hashes to, at the cost of those that some password does. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(KIBIBYTES, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /** A password in the form in which it is stored: parameters, salt and hash. */
  public String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      return Password.hash(normal(password)).addRandomSalt(SALT_BYTES).with(argon()).getResult();
    } finally {
      turns.release();
    }
  }

  /**
   * Whether a password is the right one. Without a stored hash the answer is no, after the same
   * time as with one.
   */
  public boolean matches(Optional<String> stored, String password) {
    turns.acquireUninterruptibly();
    try {
      var hash = stored.orElse(NOBODYS);
      var function = Argon2Function.getInstanceFromHash(hash);
      return Password.check(normal(password), hash).with(function) && stored.isPresent();
    } finally {
      turns.release();
    }
  }

  /** The library keeps the memory that it fills, so it is asked for the function when needed. */
  private static Argon2Function argon() {
    return Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
  }

  private static String zeros(int bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
  }

  /** The same characters however a keyboard composed them. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
