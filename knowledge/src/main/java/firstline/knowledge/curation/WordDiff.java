package firstline.knowledge.curation;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What differs between two texts, word by word. */
public final class WordDiff {
  /** Words, and what is between them, each as a token of its own. */
  private static final Pattern TOKEN =
      Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_\\s]");

  /** What happened to a piece of text. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED
  }

  /** Words that follow each other and had the same happen to them. */
  public record Piece(Kind kind, String text) {}

  private WordDiff() {}

  /** The pieces of both texts, in reading order; what was removed before what came for it. */
  public static List<Piece> of(String before, String after) {
    var old = tokens(before);
    var fresh = tokens(after);
    var pieces = new Pieces();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
      pieces.add(Kind.SAME, old.subList(at, delta.getSource().getPosition()));
      pieces.add(Kind.REMOVED, delta.getSource().getLines());
      pieces.add(Kind.ADDED, delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    pieces.add(Kind.SAME, old.subList(at, old.size()));
    return List.copyOf(pieces.all);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(found -> found.group()).toList();
  }

  private static final class Pieces {
    private final List<Piece> all = new ArrayList<>();

    void add(Kind kind, List<String> tokens) {
      if (!tokens.isEmpty()) {
        all.add(new Piece(kind, String.join("", tokens)));
      }
    }
  }
}
