package firstline.web.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Slows down guessing: five tries in fifteen minutes, then one try after each pause, and every
 * pause twice as long as the one before, up to an hour. Counted for each account and for each
 * network address; an account need not exist, so the pause tells nothing about it.
 */
public final class LoginThrottle {
  private static final int REMEMBERED = 50_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  /** Whether somebody may try now. */
  public sealed interface Turn {}

  /** Go on; call {@link #succeeded()} if the password was right. */
  public static final class Go implements Turn {
    private final Tries account;
    private final Tries address;
    private final Tries.Before addressBefore;

    private Go(Tries account, Tries address, Tries.Before addressBefore) {
      this.account = account;
      this.address = address;
      this.addressBefore = addressBefore;
    }

    /** Forgets the account's failed tries and gives the address its try back. */
    public void succeeded() {
      account.forget();
      address.giveBack(addressBefore);
    }
  }

  /** Not before an instant. */
  public record Paused(Instant until) implements Turn {}

  private final InstantSource clock;
  private final Cache<String, Tries> tries;

  /** A throttle that remembers at most 50,000 accounts and addresses, each for a day. */
  public LoginThrottle(InstantSource clock) {
    this.clock = clock;
    this.tries =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
            .build();
  }

  /**
   * Takes a try, before the password is looked at.
   *
   * @param email what was typed, whether such an account exists or not
   * @param address the network address that the try comes from, as limits count it
   */
  public synchronized Turn take(String email, String address) {
    var now = clock.instant();
    var account = triesOf("account " + email.strip().toLowerCase(Locale.ROOT));
    var network = triesOf("address " + address);
    var until =
        List.of(account, network).stream()
            .map(Tries::pausedUntil)
            .filter(now::isBefore)
            .max(Instant::compareTo);
    if (until.isPresent()) {
      return new Paused(until.get());
    }
    account.take(now);
    return new Go(account, network, network.take(now));
  }

  private Tries triesOf(String key) {
    return tries.get(key, _ -> new Tries(clock));
  }
}
