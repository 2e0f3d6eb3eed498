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
  /** What did not come out as written. */
  public record Mismatch(String script, int line, String message) {
    @Override
    public String toString() {
      return script + ":" + line + ": " + message;
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
            mismatch(act.number(), String.valueOf(impossible.getMessage()));
            return mismatches;
          }
        }
        case Line.Hears hears -> hear(hears);
        case Line.Silence silence -> nothingMore(silence.number());
        case Line.StateIs(int number, var state) -> {
          if (stage.state() != state) {
            mismatch(number, "expected state " + state + ", but it is " + stage.state());
          }
        }
      }
    }
    nothingMore(last);
    return mismatches;
  }

  private void nothingMore(int number) {
    for (var shown : unheard) {
      mismatch(number, "nobody expected: " + written(shown));
    }
    unheard.clear();
  }

  private void hear(Line.Hears expected) {
    var shown = Optional.ofNullable(unheard.poll());
    if (shown.isEmpty()) {
      mismatch(expected.number(), "expected words, but nothing more was said");
    } else if (!pattern(expected.words()).matcher(shown.get().words()).matches()) {
      mismatch(expected.number(), "was said otherwise: " + written(shown.get()));
    } else if (!expected.buttons().isEmpty() && !expected.buttons().equals(shown.get().buttons())) {
      mismatch(expected.number(), "has other buttons: " + written(shown.get()));
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
    var buttons = shown.buttons().stream().map(label -> " [" + label + "]");
    return shown.words() + buttons.collect(Collectors.joining());
  }

  private void mismatch(int number, String message) {
    mismatches.add(new Mismatch(script.name(), number, message));
  }
}
