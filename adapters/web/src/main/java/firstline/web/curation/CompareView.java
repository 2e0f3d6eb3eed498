package firstline.web.curation;

import firstline.knowledge.curation.WordDiff;
import java.util.List;

/** What is shown of a comparison. */
public record CompareView(
    String base,
    String title,
    String before,
    String after,
    List<WordDiff.Piece> pieces,
    List<Integer> numbers,
    int from,
    int to) {
  /** Whether nothing differs. */
  public boolean same() {
    return pieces.stream().allMatch(piece -> piece.kind() == WordDiff.Kind.SAME);
  }
}
