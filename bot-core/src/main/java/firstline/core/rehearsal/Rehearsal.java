package firstline.core.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plays a script on a stage and compares. Every message must be expected, in its order. */
public final class Rehearsal {
  /**
   * What did not come out as written.
   *
   * @param expected as the line has it; empty where nothing was expected
   * @param actual what was said or was the case; empty if it was nothing
   */
  public record Mismatch(String script, int line, String message, String expected, String actual) {
    @Override
    public String toString() {
      return script + ":" + line + ": " + message + (actual.isEmpty() ? "" : ": " + actual);
    }
  }

  private final Script script;
  private final Stage stage;
  private final Deque<Stage.Shown> unheard = new ArrayDeque<>();
  private final List<Mismatch> mismatches = new ArrayList<>();

  private Rehearsal(Script script, Stage stage) {
    this.script = script;
    this.stage = stage;
  }

  /** Plays to the end, or to the first act that cannot happen; empty means all as written. */
  public static List<Mismatch> play(Script script, Stage stage) {
    return new Rehearsal(script, stage).play();
  }

  private List<Mismatch> play() {
    int last = 0;
    for (var line : script.lines()) {
      last = line.number();
      switch (line) {
        case Line.Act act -> {
          nothingMore(act.number());
          try {
            unheard.addAll(stage.act(act));
          } catch (IllegalStateException impossible) {
            mismatch(act.number(), String.valueOf(impossible.getMessage()), "", "");
            return mismatches;
          }
        }
        case Line.Hears hears -> hear(hears);
        case Line.Silence silence -> nothingMore(silence.number());
        case Line.StateIs(int number, var state) -> {
          if (stage.state() != state) {
            mismatch(number, "is in another state", state.name(), stage.state().name());
          }
        }
      }
    }
    nothingMore(last);
    return mismatches;
  }

  private void nothingMore(int number) {
    for (var shown : unheard) {
      mismatch(number, "nobody expected", "", written(shown));
    }
    unheard.clear();
  }

  private void hear(Line.Hears expected) {
    var shown = Optional.ofNullable(unheard.poll());
    var words = written(expected.words(), expected.buttons());
    if (shown.isEmpty()) {
      mismatch(expected.number(), "expected words, but nothing more was said", words, "");
    } else if (!pattern(expected.words()).matcher(shown.get().words()).matches()) {
      mismatch(expected.number(), "was said otherwise", words, written(shown.get()));
    } else if (!expected.buttons().isEmpty() && !expected.buttons().equals(shown.get().buttons())) {
      mismatch(expected.number(), "has other buttons", words, written(shown.get()));
    }
  }

  private static Pattern pattern(String words) {
    var regex =
        Arrays.stream(words.split("…", -1))
            .map(part -> Pattern.quote(String.join(" ", part.strip().split("\\s+"))))
            .collect(Collectors.joining("\\s*.*\\s*"));
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  private static String written(Stage.Shown shown) {
    return written(shown.words(), shown.buttons());
  }

  private static String written(String words, List<String> buttons) {
    return words + buttons.stream().map(label -> " [" + label + "]").collect(Collectors.joining());
  }

  private void mismatch(int number, String message, String expected, String actual) {
    mismatches.add(new Mismatch(script.name(), number, message, expected, actual));
  }
}
