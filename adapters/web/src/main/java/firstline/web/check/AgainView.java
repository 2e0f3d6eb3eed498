package firstline.web.check;

import firstline.web.console.Moment;
import java.util.List;

/**
 * A check before and after.
 *
 * @param key names the check in the form that runs it once more
 * @param summary what has changed, in a sentence
 * @param facts what each of both showed, by name
 */
public record AgainView(
    String conversation,
    String key,
    String probe,
    String target,
    Side before,
    Side after,
    String summary,
    List<Row> facts) {
  /** How it came out; {@code good} if nothing is wrong there. */
  public record Side(String outcome, boolean good, Moment at, String took) {}

  /** One thing that a check shows. */
  public record Row(String name, String before, String after, boolean changed) {}
}
