package firstline.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Timers of conversations; they are set and cancelled with a turn. */
public interface Timers {
  /** Moves what is due into the inbox, in one transaction, and says what that added. */
  List<InboxItem> fire(Instant now, int limit);

  /** When the next one is due. */
  Optional<Instant> next();
}
