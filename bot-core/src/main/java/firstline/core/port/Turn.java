package firstline.core.port;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One turn, ready to be stored in one transaction: the new state, the transcript's entry, what goes
 * out, and the inbox event done.
 *
 * @param before the state it was decided on; empty for a new conversation
 * @param at when it was decided
 */
public record Turn(
    InboxItem item,
    Optional<Conversation> before,
    Conversation after,
    List<Effect> effects,
    List<Why> whys,
    Instant at) {
  public Turn {
    effects = List.copyOf(effects);
    whys = List.copyOf(whys);
  }
}
