package firstline.core.staffroom;

import firstline.core.conversation.Author;
import firstline.core.conversation.Event;
import firstline.core.conversation.Why;
import firstline.core.message.Message;
import java.time.Instant;
import java.util.List;

/**
 * One turn of a conversation, as it is told in a topic.
 *
 * @param sequence the inbox sequence, which grows
 * @param source who delivered the event; a room's own name where it was done in that room
 * @param key the source's own id of the delivery
 */
public record Happening(
    long sequence,
    String source,
    String key,
    Instant at,
    Event event,
    List<Why> whys,
    List<Spoken> spoken) {
  public Happening {
    whys = List.copyOf(whys);
    spoken = List.copyOf(spoken);
  }

  /** What was said in answer. */
  public record Spoken(int number, Author author, Message message) {}

  /** Whether a member of staff did not get what was asked for. */
  boolean isRefused() {
    return event instanceof Event.FromStaff && says("staff.refused")
        || event instanceof Event.FromStaff && isOver();
  }

  boolean isOver() {
    return says("closed")
        && !(event instanceof Event.AboutCase)
        && !(event instanceof Event.AmongStaff);
  }

  boolean says(String rule) {
    return whys.stream().anyMatch(why -> why.rule().equals(rule));
  }
}
