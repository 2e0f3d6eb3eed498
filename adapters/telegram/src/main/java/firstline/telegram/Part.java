package firstline.telegram;

import firstline.core.channel.Characters;
import firstline.core.message.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * As much of a message as Telegram takes at once.
 *
 * @param html in Telegram's HTML
 * @param plain the same words without looks
 * @param file what the words stand under
 */
record Part(String html, String plain, Optional<Block.File> file) {
  /** How many UTF-16 units Telegram takes, counted without markup. */
  static final int MOST_UNITS = 4096;

  /** How many UTF-16 units Telegram takes under a file. */
  private static final int MOST_UNDER_A_FILE = 1024;

  /** How many looks Telegram shows in one message; it drops the others. */
  private static final int MOST_ENTITIES = 100;

  /** With less room than this, what must be cut begins in the next part. */
  private static final int WORTH_A_CUT = 400;

  /** Words alone. */
  Part(String html, String plain) {
    this(html, plain, Optional.empty());
  }

  /** A file with its words under it. */
  static Part of(Block.File file) {
    var words = Run.plain(Characters.shortened(file.words(), MOST_UNDER_A_FILE));
    return new Part(words.html(), words.text(), Optional.of(file));
  }

  /**
   * Distributes blocks over parts: whole blocks where they fit, else whole lines, else cut lines.
   */
  static List<Part> of(List<List<Line>> blocks) {
    var parts = new ArrayList<Part>();
    var open = new Draft();
    for (var block : blocks) {
      if (!open.isEmpty() && !open.fits(block) && new Draft().fits(block)) {
        parts.add(open.close());
        open = new Draft();
      }
      for (var line : block) {
        open = add(line, open, parts);
      }
    }
    if (!open.isEmpty()) {
      parts.add(open.close());
    }
    parts.removeIf(part -> part.plain().isBlank());
    return parts;
  }

  private static Draft add(Line line, Draft draft, List<Part> done) {
    var open = draft;
    var rest = line;
    while (!open.fits(List.of(rest))) {
      int room = open.room(rest);
      if (rest.length() > MOST_UNITS && (open.isEmpty() || room >= WORTH_A_CUT)) {
        // It has to be cut anyway, so it may as well begin here.
        var cut = rest.cut(room);
        open.add(cut.head());
        rest = cut.tail();
      } else if (open.isEmpty()) {
        // It has more looks than Telegram shows.
        break;
      }
      done.add(open.close());
      open = new Draft();
    }
    if (rest.length() > 0) {
      open.add(rest);
    }
    return open;
  }

  /** A part that is being filled. */
  private static final class Draft {
    private final ArrayList<Run> runs = new ArrayList<>();
    private int units;
    private int entities;

    boolean isEmpty() {
      return runs.isEmpty();
    }

    boolean fits(List<Line> lines) {
      int more = lines.stream().mapToInt(line -> line.gap() + line.length()).sum();
      int looks = lines.stream().mapToInt(Line::entities).sum();
      int first = isEmpty() ? lines.getFirst().gap() : 0;
      return units + more - first <= MOST_UNITS && entities + looks <= MOST_ENTITIES;
    }

    int room(Line line) {
      return MOST_UNITS - units - (isEmpty() ? 0 : line.gap());
    }

    void add(Line line) {
      if (!isEmpty() && line.gap() > 0) {
        runs.add(Run.plain("\n".repeat(line.gap())));
        units += line.gap();
      }
      runs.addAll(line.runs());
      units += line.length();
      entities += line.entities();
    }

    Part close() {
      return new Part(
          runs.stream().map(Run::html).collect(Collectors.joining()),
          runs.stream().map(Run::text).collect(Collectors.joining()));
    }
  }
}
