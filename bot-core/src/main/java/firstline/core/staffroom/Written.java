package firstline.core.staffroom;

import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.message.Block;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a member of staff wrote in a topic: words for the customer, a note that stays among staff,
 * or a command.
 */
public final class Written {
  /** What keys of deliveries begin with that came from a form, which nobody in a topic sees. */
  public static final String FORM = "form-";

  /** With {@code /note} or {@code /note@ourname} in front, words stay among staff. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "/(note|quote|take|back|close)(?:@[A-Za-z0-9_]+)?(?:\\s+(.*))?",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private Written() {}

  /** It as an event; empty for nothing, and for a note without words. */
  public static Optional<Event.FromStaff> event(Instant at, Agent agent, String text) {
    return event(at, agent, text, List.of());
  }

  /**
   * As {@link #event(Instant, Agent, String)}, with files for the customer.
   *
   * @param files left out where the words are a command or a note
   */
  public static Optional<Event.FromStaff> event(
      Instant at, Agent agent, String text, List<Block.Handed> files) {
    var words = text.strip();
    var command = COMMAND.matcher(words);
    if (!command.matches()) {
      return words.isEmpty() && files.isEmpty()
          ? Optional.empty()
          : Optional.of(new Event.AgentWrote(at, agent, words, files));
    }
    var name = command.group(1).toLowerCase(java.util.Locale.ROOT);
    if (name.equals(Deed.QUOTE.key())) {
      return TypedQuote.line(at, agent, words(command));
    }
    if (!name.equals(Deed.NOTE.key())) {
      return Deed.of(name).flatMap(deed -> deed.event(at, agent));
    }
    return note(at, agent, words(command));
  }

  /**
   * What was changed in something that was written before; empty if nothing follows from that.
   *
   * @param origin of what was written before
   */
  public static Optional<Event> changed(Instant at, Agent agent, Event.Origin origin, String text) {
    var words = text.strip();
    var command = COMMAND.matcher(words);
    if (!command.matches()) {
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(new Event.AgentReworded(at, agent, origin, words));
    }
    // Words that become a note were never meant for the customer.
    return command.group(1).equalsIgnoreCase(Deed.NOTE.key())
        ? Optional.of(new Event.AnswerWithdrawn(at, origin))
        : Optional.empty();
  }

  private static String words(Matcher command) {
    return Optional.ofNullable(command.group(2)).orElse("");
  }

  /** A note; empty without words. */
  public static Optional<Event.FromStaff> note(Instant at, Agent agent, String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(new Event.Noted(at, agent, text.strip()));
  }
}
