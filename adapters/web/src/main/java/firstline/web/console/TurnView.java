package firstline.web.console;

import firstline.core.message.Block;
import java.util.List;
import java.util.Optional;

/**
 * One turn of a conversation: what came in and what we said to it, in order.
 *
 * @param sequence names the turn for good
 * @param whys the rules that spoke, in order; empty if none is of interest
 * @param state the state after it
 */
public record TurnView(long sequence, List<Line> lines, List<Reason> whys, String state) {
  /** One rule that spoke. */
  public record Reason(String rule, String detail) {}

  /** One line of the transcript. */
  public sealed interface Line {
    Moment at();
  }

  /**
   * What the customer wrote or sent.
   *
   * @param text as it is now
   * @param before as it was before it was edited, if it was
   * @param marks states in a word, for example "Forwarded"
   * @param withdrawn whether the customer took it back
   */
  public record Heard(
      Moment at,
      String text,
      Optional<String> before,
      List<FileView> files,
      List<String> marks,
      boolean withdrawn)
      implements Line {}

  /** A button that the customer pressed. */
  public record Pressed(Moment at, String label) implements Line {}

  /**
   * What we said.
   *
   * @param speaker {@code bot}, {@code desk} or {@code staff}
   * @param name who spoke, in a word or a name
   * @param replaced whether a later message took its place
   * @param file where the file that it hands over is had, if it does
   */
  public record Spoken(
      Moment at,
      String speaker,
      String name,
      List<Block> blocks,
      List<ChoiceView> choices,
      Delivery delivery,
      boolean replaced,
      String file)
      implements Line {
    /** Where a file that was handed over is had. */
    public String address(Block.Handed handed) {
      return file;
    }
  }

  /** Something that happened; {@code bad} if it is a failure. */
  public record Note(Moment at, String words, boolean bad) implements Line {}

  /** A live check that came out; {@code good} if nothing is wrong there. */
  public record Checked(Moment at, CheckView check) implements Line {}

  /** A button under one of our messages; {@code url} if it opens an address. */
  public record ChoiceView(String label, boolean pressed, Optional<String> url) {}

  /** Where a message of ours is: a word, and the tone of its badge, empty for the usual. */
  public record Delivery(String words, String tone) {}

  /**
   * Something that the customer sent and that is not text.
   *
   * @param url where its content is served; empty if it has none
   * @param picture whether it is shown as a picture
   * @param detail size, or what there is instead of a file
   */
  public record FileView(
      String kind, String name, Optional<String> url, boolean picture, String detail) {}
}
