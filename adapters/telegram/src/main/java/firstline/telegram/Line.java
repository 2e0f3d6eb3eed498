package firstline.telegram;

import firstline.core.channel.Characters;
import java.util.ArrayList;
import java.util.List;

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

  int length() {
    return runs.stream().mapToInt(Run::length).sum();
  }

  int entities() {
    return (int) runs.stream().filter(Run::isEntity).count();
  }

  /** What of a line fits into some room, and what is left of it. */
  record Cut(Line head, Line tail) {}

  /**
   * Cuts a line that is longer than the room: before a whole entity where that leaves something,
   * else between words, else between characters.
   */
  Cut cut(int room) {
    var head = new ArrayList<Run>();
    int left = room;
    for (int i = 0; i < runs.size(); i++) {
      var run = runs.get(i);
      if (run.length() > left) {
        int at =
            run.isEntity() && !head.isEmpty() && run.length() <= room
                ? 0
                : place(run, left, head.isEmpty());
        return split(head, i, at);
      }
      head.add(run);
      left -= run.length();
    }
    return new Cut(this, new Line(List.of(), gap));
  }

  private Cut split(ArrayList<Run> head, int index, int at) {
    var tail = new ArrayList<>(runs.subList(index, runs.size()));
    if (at > 0) {
      head.add(runs.get(index).upTo(at));
      tail.set(0, runs.get(index).from(at));
    }
    return new Cut(new Line(head, gap), new Line(tail, 0));
  }

  /** Where to cut a run: after a line, after a word, or, if it must be, after a character. */
  private static int place(Run run, int room, boolean must) {
    var within = run.text().substring(0, room);
    int line = within.lastIndexOf('\n') + 1;
    int word = within.lastIndexOf(' ') + 1;
    int best = line > room / 2 ? line : Math.max(line, word);
    return best > 0 || !must ? best : Math.max(1, Characters.cut(run.text(), room));
  }
}
