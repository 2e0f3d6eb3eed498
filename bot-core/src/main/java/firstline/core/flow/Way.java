package firstline.core.flow;

import firstline.core.catalog.FlowSlug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The steps that one move through a flow came by. It is noted with the turn, as a line that staff
 * can read and that can be read back: {@code email-cannot-send: symptom → where [2] →
 * mail-program}.
 */
public record Way(FlowSlug flow, List<Mark> marks) {
  /** The reason that a way is noted under. */
  public static final String RULE = "flow.way";

  private static final String ARROW = " → ";
  private static final String OTHERWISE = "otherwise";
  private static final Pattern MARK = Pattern.compile("(\\S+?)(?: \\[(\\d{1,4}|otherwise)])?");

  /**
   * One step on the way.
   *
   * @param arm of a branch, the arm that was taken, from 1; 0 where none of them held
   */
  public record Mark(String step, Optional<Integer> arm) {
    /** A step that does not branch. */
    public static Mark at(String step) {
      return new Mark(step, Optional.empty());
    }

    /** A branch whose arm of that number, from 1, held. */
    public static Mark arm(String step, int number) {
      return new Mark(step, Optional.of(number));
    }

    /** A branch none of whose arms held. */
    public static Mark otherwise(String step) {
      return new Mark(step, Optional.of(0));
    }

    @Override
    public String toString() {
      return step + arm.map(number -> " [" + (number == 0 ? OTHERWISE : number) + "]").orElse("");
    }
  }

  public Way {
    marks = List.copyOf(marks);
  }

  /** Reads what {@link #toString} has written; empty if it is nothing of the kind. */
  public static Optional<Way> read(String text) {
    int colon = text.indexOf(": ");
    if (colon < 1) {
      return Optional.empty();
    }
    var marks = new ArrayList<Mark>();
    for (var part : text.substring(colon + 2).split(ARROW)) {
      var mark = MARK.matcher(part);
      if (!mark.matches()) {
        return Optional.empty();
      }
      marks.add(new Mark(mark.group(1), Optional.ofNullable(mark.group(2)).map(Way::number)));
    }
    return Optional.of(new Way(new FlowSlug(text.substring(0, colon)), marks));
  }

  private static int number(String arm) {
    return arm.equals(OTHERWISE) ? 0 : Integer.parseInt(arm);
  }

  @Override
  public String toString() {
    return flow + ": " + marks.stream().map(Mark::toString).collect(Collectors.joining(ARROW));
  }
}
