package firstline.core.rehearsal;

import firstline.core.conversation.Attachment;
import firstline.core.customer.Customer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of a script. {@code number} counts from 1 in its file. */
public sealed interface Line {
  int number();

  /** Something happens. */
  sealed interface Act extends Line {}

  /** Something is expected since the last act. */
  sealed interface Expectation extends Line {}

  /** It is this time now. */
  record Clock(int number, Instant now) implements Act {}

  /** Who writes: a name as the platform shows it, and the language of the client. */
  record Writer(int number, String name, Optional<String> language) implements Act {}

  /**
   * The writer turns out to be the only contact of an account. Before anything was said, nothing is
   * said about it.
   */
  record Identifies(int number, Customer customer) implements Act {}

  /** From here on, this policy decides. */
  record Under(int number, String policy) implements Act {}

  record Says(int number, String text) implements Act {}

  /** Presses the button with these words, on the newest message that has one. */
  record Presses(int number, String label) implements Act {}

  record Commands(int number, String name, String argument) implements Act {}

  record Sends(int number, Attachment.Kind kind, String caption) implements Act {}

  /** Changes the last message of the customer. */
  record Edits(int number, String text) implements Act {}

  /** A member of staff does something. */
  record Staff(int number, String name, Deed deed, String text) implements Act {
    /** What staff can do in a script. */
    public enum Deed {
      TAKES_OVER,
      WRITES,
      HANDS_BACK,
      CLOSES
    }
  }

  /** A member of staff does something about the customer's case. */
  record OnCase(int number, String name, CaseDeed deed) implements Act {}

  /** The check that runs comes out. */
  record CheckComes(int number, String probe, String outcome, Map<String, String> evidence)
      implements Act {
    public CheckComes {
      evidence = Map.copyOf(evidence);
    }
  }

  /**
   * A message of ours.
   *
   * @param words its text in one line; an ellipsis stands for any words
   * @param buttons all its buttons in order; not compared if none are given
   */
  record Hears(int number, String words, List<String> buttons) implements Expectation {
    public Hears {
      buttons = List.copyOf(buttons);
    }
  }

  /** Nothing more is said. */
  record Silence(int number) implements Expectation {}

  /** The conversation is with the bot, waits for a person, is with a person, or is closed. */
  record StateIs(int number, State state) implements Expectation {}

  /** Where a conversation is, as far as a script cares. */
  enum State {
    BOT,
    WAITING,
    HUMAN,
    CLOSED
  }
}
