package firstline.discord;

import java.util.concurrent.atomic.LongAdder;

/** Counts what the channel does, since it was opened. */
public final class Figures {
  private final LongAdder received = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder postponed = new LongAdder();
  private final LongAdder sessions = new LongAdder();
  private final LongAdder resumed = new LongAdder();
  private final LongAdder disconnected = new LongAdder();
  private final LongAdder invalidated = new LongAdder();
  private final LongAdder readAgain = new LongAdder();

  Figures() {}

  /** Events that were stored. */
  public long received() {
    return received.sum();
  }

  /** Messages and edits that Discord took, each part counted. */
  public long sent() {
    return sent.sum();
  }

  /** Messages that could not go out at once. */
  public long postponed() {
    return postponed.sum();
  }

  /** Sessions with the gateway that were begun anew. */
  public long sessions() {
    return sessions.sum();
  }

  /** How often a session went on after its connection was lost. */
  public long resumed() {
    return resumed.sum();
  }

  /** How often the connection to the gateway was lost. */
  public long disconnected() {
    return disconnected.sum();
  }

  /** How often Discord declared a session over. */
  public long invalidated() {
    return invalidated.sum();
  }

  /** Messages that were found in the history, having been missed or not. */
  public long readAgain() {
    return readAgain.sum();
  }

  void countReceived(long events) {
    received.add(events);
  }

  void countSent() {
    sent.increment();
  }

  void countPostponed() {
    postponed.increment();
  }

  void countSession() {
    sessions.increment();
  }

  void countResumed() {
    resumed.increment();
  }

  void countDisconnected() {
    disconnected.increment();
  }

  void countInvalidated() {
    invalidated.increment();
  }

  void countReadAgain(long messages) {
    readAgain.add(messages);
  }
}
