package firstline.web.flow;

import firstline.core.message.Block;
import java.util.List;

/**
 * A flow on a stage.
 *
 * @param script what has happened so far, a line each; empty before it has begun
 * @param setup what it begins with
 * @param problem why the last thing could not happen; empty if it could
 * @param scenes what has happened and what came of it, oldest first
 * @param checks those that are waited for
 * @param later the lines that let time pass, with the words for them
 * @param test all of it as a conversation test
 */
public record TryView(
    String base,
    String slug,
    String script,
    Setup setup,
    String problem,
    List<Scene> scenes,
    List<Waiting> checks,
    List<Press> later,
    String state,
    String test) {
  /** What it begins with, as it was typed. */
  public record Setup(String customer, String language, String clock, List<String> languages) {}

  /** Something that happened, what the customer then saw, and why. */
  public record Scene(String act, List<Said> said, List<Reason> whys) {}

  /**
   * A message of ours.
   *
   * @param replaces whether it takes the place of an earlier one
   * @param replaced whether a later one took its place
   */
  public record Said(List<Block> blocks, List<Press> choices, boolean replaces, boolean replaced) {}

  /** A button; {@code line} is what a press adds to the script, empty for a link. */
  public record Press(String label, String line) {}

  /** A reason with what it was applied to. */
  public record Reason(String rule, String detail) {}

  /** A check that is waited for. */
  public record Waiting(
      String probe, String target, List<String> outcomes, List<String> evidence) {}
}
