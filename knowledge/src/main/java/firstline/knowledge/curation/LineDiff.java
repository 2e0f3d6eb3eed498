package firstline.knowledge.curation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, with a few lines around each change. */
public final class LineDiff {
  /** How many lines that are the same are shown beside a change. */
  private static final int AROUND = 3;

  /** What happened to a line. {@code GAP} stands for lines that are left out. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED,
    GAP
  }

  /**
   * One line.
   *
   * @param number of the line in the newer text, from 1; of one that was removed, in the older
   */
  public record Piece(Kind kind, int number, String text) {}

  private LineDiff() {}

  /** The changes in reading order; empty if nothing differs. */
  public static List<Piece> of(String before, String after) {
    var old = before.lines().toList();
    var fresh = after.lines().toList();
    var all = new ArrayList<Piece>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
      int start = delta.getTarget().getPosition();
      add(all, Kind.SAME, at, fresh.subList(at, start));
      add(all, Kind.REMOVED, delta.getSource().getPosition(), delta.getSource().getLines());
      add(all, Kind.ADDED, start, delta.getTarget().getLines());
      at = start + delta.getTarget().size();
    }
    if (at == 0 && all.isEmpty()) {
      return List.of();
    }
    add(all, Kind.SAME, at, fresh.subList(at, fresh.size()));
    return shortened(all);
  }

  private static void add(List<Piece> all, Kind kind, int from, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      all.add(new Piece(kind, from + i + 1, lines.get(i)));
    }
  }

  /** Leaves out what is the same and far from every change. */
  private static List<Piece> shortened(List<Piece> all) {
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < all.size(); i++) {
      var near = all.subList(Math.max(0, i - AROUND), Math.min(all.size(), i + AROUND + 1));
      if (near.stream().anyMatch(piece -> piece.kind() != Kind.SAME)) {
        pieces.add(all.get(i));
      } else if (pieces.isEmpty() || pieces.getLast().kind() != Kind.GAP) {
        pieces.add(new Piece(Kind.GAP, 0, ""));
      }
    }
    return List.copyOf(pieces);
  }
}
