package firstline.web.curation;

import firstline.knowledge.curation.WordDiff;
import java.util.List;

/**
 * What is shown of a translation beside its original.
 *
 * @param english what has changed in it since the translation was written
 * @param version of the translation's document
 */
public record BesideView(
    String base,
    String slug,
    String language,
    List<WordDiff.Piece> english,
    String text,
    long version,
    boolean changed) {
  public BesideView {
    english = List.copyOf(english);
  }
}
