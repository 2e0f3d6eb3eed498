package firstline.knowledge.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** How many tokens may still be used today (UTC), by all and by each. */
final class Budget {
  private final int ofAll;
  private final int ofEach;
  private final Map<String, Integer> used = new HashMap<>();
  private LocalDate day = LocalDate.EPOCH;
  private long usedByAll;

  Budget(int ofAll, int ofEach) {
    this.ofAll = ofAll;
    this.ofEach = ofEach;
  }

  /** Whether that much is left for somebody. */
  synchronized boolean has(String who, int tokens, Instant now) {
    turn(now);
    return usedByAll + tokens <= ofAll && used.getOrDefault(who, 0) + tokens <= ofEach;
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
  }

  private void add(String who, int tokens) {
    usedByAll = Math.max(0, usedByAll + tokens);
    used.merge(who, tokens, (before, more) -> Math.max(0, before + more));
  }

  private void turn(Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      usedByAll = 0;
      used.clear();
    }
  }
}
