package firstline.knowledge.answering;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What asking a model came to since the start. */
public final class ModelFigures {
  /** How one question to the model ended. */
  public enum End {
    /** Every sentence was found in the passages. */
    ANSWERED,
    /** The model said that the passages do not hold it. */
    REFUSED,
    /** Something in it was not found in the passages. */
    REJECTED,
    /** It failed, or took too long. */
    FAILED,
    /** It was not asked: it had failed before, or the budget was used up. */
    HELD_BACK
  }

  private final Map<End, LongAdder> ends = new EnumMap<>(End.class);
  private final LongAdder tokens = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final LongAdder calls = new LongAdder();

  public ModelFigures() {
    for (var end : End.values()) {
      ends.put(end, new LongAdder());
    }
  }

  /** One question more that ended so. */
  public void count(End end) {
    ends.getOrDefault(end, new LongAdder()).increment();
  }

  void called(long took, int cost) {
    calls.increment();
    nanos.add(took);
    tokens.add(cost);
  }

  public long ended(End end) {
    return ends.getOrDefault(end, new LongAdder()).sum();
  }

  public long tokens() {
    return tokens.sum();
  }

  public long calls() {
    return calls.sum();
  }

  /** The time that all calls took, in nanoseconds. */
  public long nanos() {
    return nanos.sum();
  }
}
