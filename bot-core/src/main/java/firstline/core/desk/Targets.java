package firstline.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Until when work begins or an answer comes, and until when it is solved or planned. */
public record Targets(Optional<Period> respond, Optional<Period> resolve) {
  /** No promise at all. */
  public static final Targets NONE = new Targets(Optional.empty(), Optional.empty());

  /** A promised length of time, of business hours or of time by the clock. */
  public sealed interface Period {
    /** When it has passed. */
    Instant after(Instant start);

    /** Day and night; a day is 24 hours. */
    record Elapsed(Duration length) implements Period {
      @Override
      public Instant after(Instant start) {
        return start.plus(length);
      }
    }

    /** While people work. */
    record Worked(Duration length, BusinessHours hours) implements Period {
      @Override
      public Instant after(Instant start) {
        return hours.after(start, length);
      }
    }
  }
}
