package firstline.core.turn;

import java.util.concurrent.atomic.LongAdder;

/** Counts of what the engine did since it started, and the time that turns took. */
public final class Tally {
  final LongAdder turns = new LongAdder();
  final LongAdder turnNanos = new LongAdder();
  final LongAdder failedTurns = new LongAdder();
  final LongAdder sent = new LongAdder();
  final LongAdder undeliverable = new LongAdder();
  final LongAdder checks = new LongAdder();

  Tally() {}

  public long turns() {
    return turns.sum();
  }

  /** The time from the start of a turn to its commit, in nanoseconds, over all turns. */
  public long turnNanos() {
    return turnNanos.sum();
  }

  /** Turns that could not be decided and led to a person. */
  public long failedTurns() {
    return failedTurns.sum();
  }

  public long sent() {
    return sent.sum();
  }

  public long undeliverable() {
    return undeliverable.sum();
  }

  public long checks() {
    return checks.sum();
  }
}
