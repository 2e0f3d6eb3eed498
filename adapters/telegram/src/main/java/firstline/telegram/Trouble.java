package firstline.telegram;

import firstline.core.channel.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do when receiving does not work: say why, wait, and go on unless there is no use in it.
 */
final class Trouble {
  private static final Logger log = LoggerFactory.getLogger(Trouble.class);

  private final Health health;
  private final Pauses pauses;
  private final Backoff backoff = new Backoff(RandomGenerator.getDefault());

  Trouble(Health health, Pauses pauses) {
    this.health = health;
    this.pauses = pauses;
  }

  /** Telegram said no. Waits, and says whether to try again. */
  boolean declined(Answer.Declined<?> no) throws InterruptedException {
    return switch (no.code()) {
      case 401, 404 -> {
        health.refused("TELEGRAM_BOT_TOKEN: Telegram does not know this token (" + no + ")");
        yield false;
      }
      case 409 -> {
        health.disturbed(
            "another program receives with TELEGRAM_BOT_TOKEN; only one may (" + no + ")");
        yield pauses.pause(backoff.next());
      }
      case 429 -> {
        health.disturbed("Telegram asks us to slow down");
        yield pauses.pause(no.retryAfter().orElseGet(backoff::next));
      }
      default -> lost("Telegram answers " + no);
    };
  }

  /** There was no answer. Waits, and says whether to try again. */
  boolean lost(String why) throws InterruptedException {
    health.disturbed(why);
    return pauses.pause(backoff.next());
  }

  /** Something that nobody foresaw. Waits, and says whether to try again. */
  boolean fault(RuntimeException fault) throws InterruptedException {
    var pause = backoff.next();
    log.error("Telegram updates could not be taken in, next try in {} s", seconds(pause), fault);
    health.disturbed("updates could not be taken in: " + fault.getMessage());
    return pauses.pause(pause);
  }

  void over() {
    backoff.reset();
  }

  private static long seconds(Duration duration) {
    return Math.max(1, duration.toSeconds());
  }
}
