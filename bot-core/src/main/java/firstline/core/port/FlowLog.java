package firstline.core.port;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Why;
import firstline.core.flow.FlowRun;
import java.time.Instant;
import java.util.List;

/** What conversations tell of flows: who is in one, and how those went that were gone through. */
public interface FlowLog {
  /** A conversation that is in a flow now. */
  record Underway(ConversationId conversation, FlowRun run) {}

  /** The reasons of one turn that has to do with a flow. */
  record Told(ConversationId conversation, Instant at, List<Why> whys) {
    public Told {
      whys = List.copyOf(whys);
    }
  }

  /** Open conversations that are in a flow and have not set it aside. */
  List<Underway> underway();

  /** Turns since an instant, in their order within each conversation; the newest at most. */
  List<Told> since(Instant from, int limit);
}
