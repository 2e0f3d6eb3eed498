package firstline.knowledge.answering;

import firstline.core.port.Spending;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * How many tokens may still be used today (UTC), by all and by each. What was used is kept; what is
 * set aside for a question under way is not.
 */
final class Budget {
  private final int ofAll;
  private final int ofEach;
  private final Spending spending;
  private final Map<String, Long> used = new HashMap<>();
  private LocalDate day = LocalDate.EPOCH;
  private long usedByAll;

  Budget(int ofAll, int ofEach, Spending spending) {
    this.ofAll = ofAll;
    this.ofEach = ofEach;
    this.spending = spending;
  }

  /** Whether that much is left for somebody. */
  synchronized boolean has(String who, int tokens, Instant now) {
    turn(now);
    return usedByAll + tokens <= ofAll && used.getOrDefault(who, 0L) + tokens <= ofEach;
  }

  /** Sets that much aside if it is there. */
  synchronized boolean take(String who, int tokens, Instant now) {
    boolean enough = has(who, tokens, now);
    if (enough) {
      add(who, tokens);
    }
    return enough;
  }

  /** What was set aside turned out to cost something else. */
  synchronized void settle(String who, int taken, int cost, Instant now) {
    turn(now);
    add(who, cost - taken);
    if (cost > 0) {
      spending.add(day, who, cost);
    }
  }

  private void add(String who, int tokens) {
    usedByAll = Math.max(0, usedByAll + tokens);
    used.merge(who, (long) tokens, (before, more) -> Math.max(0, before + more));
  }

  private void turn(Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!today.equals(day)) {
      used.clear();
      used.putAll(spending.on(today));
      usedByAll = used.values().stream().mapToLong(Long::longValue).sum();
      day = today;
    }
  }
}
