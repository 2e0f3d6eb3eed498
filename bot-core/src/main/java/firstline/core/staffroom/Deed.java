package firstline.core.staffroom;

import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a conversation by a button of the staff room. */
public enum Deed {
  TAKE("Take over", "conversation.taken-over"),
  BACK("Hand back", "conversation.handed-back"),
  CLOSE("Close", "conversation.closed"),
  /** Asks for the words of a note; the note itself is what is then written. */
  NOTE("Note…", "conversation.noted"),
  /** Asks for the price of a quote that is a draft or was offered. */
  QUOTE("Quote…", "quote.sent");

  private final String label;
  private final String action;

  Deed(String label, String action) {
    this.label = label;
    this.action = action;
  }

  /** What stands on the button. */
  public String label() {
    return label;
  }

  /** Its name in the audit log. */
  public String action() {
    return action;
  }

  /** It as an event; empty for what wants words first. */
  public Optional<Event.FromStaff> event(Instant at, Agent agent) {
    return switch (this) {
      case TAKE -> Optional.of(new Event.TakeoverAsked(at, agent));
      case BACK -> Optional.of(new Event.HandedBack(at, agent));
      case CLOSE -> Optional.of(new Event.ClosedBy(at, agent));
      case NOTE, QUOTE -> Optional.empty();
    };
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Deed> of(String key) {
    for (var deed : values()) {
      if (deed.key().equals(key)) {
        return Optional.of(deed);
      }
    }
    return Optional.empty();
  }
}
