package firstline.core.rehearsal;

import java.util.List;

/** A conversation written down, ready to be played. */
public record Script(String name, List<Line> lines) {
  public Script {
    lines = List.copyOf(lines);
  }

  /** A script that was read, or everything that is wrong with it. */
  public sealed interface Parsed {
    record Ok(Script script) implements Parsed {}

    record Unreadable(List<Problem> problems) implements Parsed {}
  }

  /** What is wrong with a line, and how to mend it. */
  public record Problem(int line, String message) {}

  /** Reads a script; all problems are reported at once. */
  public static Parsed parse(String name, String text) {
    return new ScriptParser(name).parse(text);
  }
}
