package firstline.core.rehearsal;

import java.util.List;

/** What a script is played on: the bare dialogue, or a channel with everything behind it. */
public interface Stage {
  /**
   * A message of ours as the customer sees it.
   *
   * @param words the text in one line, without looks
   * @param buttons the words on its buttons
   */
  record Shown(String words, List<String> buttons) {
    public Shown {
      words = String.join(" ", words.strip().split("\\s+"));
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * Lets something happen and waits until everything that follows from it has happened.
   *
   * @return what the customer saw because of it, a replaced message by its new words
   * @throws IllegalStateException if it cannot happen, for example because no such button is there
   */
  List<Shown> act(Line.Act act);

  /** Where the conversation is now. */
  Line.State state();
}
