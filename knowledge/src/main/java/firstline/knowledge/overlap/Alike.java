package firstline.knowledge.overlap;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Digest;
import java.util.List;
import java.util.Locale;

/**
 * Two articles of which customers may be shown now one, now the other.
 *
 * @param share how much of what their titles, summaries and phrasings tell is told by both: 0 to 1
 * @param fingerprint of what was compared; another as soon as one of them changes
 * @param words what both tell, what tells most first, each with its part of the share
 * @param phrasings that are the same in both but for small words
 * @param questions that the search answers with both
 */
public record Alike(
    Locale locale,
    ArticleSlug one,
    ArticleSlug other,
    double share,
    Digest fingerprint,
    List<Word> words,
    List<Phrasings> phrasings,
    List<String> questions) {
  /** A stem and its part of the share. */
  public record Word(String stem, double share) {}

  /** How the same question is put in both. */
  public record Phrasings(String one, String other) {}

  public Alike {
    words = List.copyOf(words);
    phrasings = List.copyOf(phrasings);
    questions = List.copyOf(questions);
  }
}
