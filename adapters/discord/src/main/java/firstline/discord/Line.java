package firstline.discord;

import firstline.core.channel.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs that belong together, such as a paragraph or one step.
 *
 * @param runs none of them empty
 * @param gap how many line ends part it from what comes before
 */
record Line(List<Run> runs, int gap) {
  Line {
    runs = List.copyOf(runs);
  }

  String markdown() {
    return runs.stream().map(Run::markdown).collect(Collectors.joining());
  }

  /** What of a line fits into some room, and what is left of it. */
  record Cut(Line head, Line tail) {}

  /**
   * Cuts a line whose Markdown is longer than the room: between words, or if it must be, in one.
   */
  Cut cut(int room) {
    var head = new ArrayList<Run>();
    int left = room;
    for (int i = 0; i < runs.size(); i++) {
      int length = runs.get(i).markdown().length();
      if (length > left) {
        return split(head, i, place(runs.get(i), left, head.isEmpty()));
      }
      head.add(runs.get(i));
      left -= length;
    }
    return new Cut(this, new Line(List.of(), gap));
  }

  private Cut split(List<Run> head, int index, int at) {
    var tail = new ArrayList<>(runs.subList(index, runs.size()));
    if (at > 0) {
      head.add(runs.get(index).upTo(at));
      tail.set(0, runs.get(index).from(at));
    }
    return new Cut(new Line(head, gap), new Line(tail, 0));
  }

  /** Where to cut a run so that its Markdown fits. */
  private static int place(Run run, int room, boolean must) {
    int most = Math.min(run.text().length(), Math.max(1, room));
    while (most > 1 && run.upTo(most).markdown().length() > room) {
      most -= Math.max(1, (run.upTo(most).markdown().length() - room) / 2);
    }
    most = Math.max(most, 1);
    var within = run.text().substring(0, most);
    int line = within.lastIndexOf('\n') + 1;
    int word = within.lastIndexOf(' ') + 1;
    int best = line > most / 2 ? line : Math.max(line, word);
    return best > 0 || !must ? best : Math.max(1, Characters.cut(run.text(), most));
  }
}
