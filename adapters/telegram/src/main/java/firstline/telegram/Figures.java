package firstline.telegram;

import java.util.concurrent.atomic.LongAdder;

/** Counts what the channel does, since it was opened. */
public final class Figures {
  private final LongAdder received = new LongAdder();
  private final LongAdder ignored = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder postponed = new LongAdder();
  private final LongAdder slowedDown = new LongAdder();

  Figures() {}

  /** Updates that were stored. */
  public long received() {
    return received.sum();
  }

  /** Updates that say nothing to us: other kinds, other bots' commands, talk in groups. */
  public long ignored() {
    return ignored.sum();
  }

  /** Messages and edits that Telegram took, each part counted. */
  public long sent() {
    return sent.sum();
  }

  /** Messages that could not go out at once, because of the pace, an outage or Telegram's word. */
  public long postponed() {
    return postponed.sum();
  }

  /** How often Telegram itself told us to slow down. */
  public long slowedDown() {
    return slowedDown.sum();
  }

  void countReceived(long updates) {
    received.add(updates);
  }

  void countIgnored(long updates) {
    ignored.add(updates);
  }

  void countSent() {
    sent.increment();
  }

  void countPostponed() {
    postponed.increment();
  }

  void countSlowedDown() {
    slowedDown.increment();
  }
}
