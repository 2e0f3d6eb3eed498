package firstline.knowledge.overlap;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Two articles that state different things of what seems to be the same.
 *
 * @param about what is told by both around the values, as stems
 * @param share how much of that is told by both: 0 to 1
 */
public record AtOdds(Locale locale, String about, double share, Side one, Side other) {
  /** What an article states, and the sentence in which it does. */
  public record Side(ArticleSlug article, String value, String sentence) {}

  /** Another as soon as one of the sentences changes. */
  public Digest fingerprint() {
    var compared =
        String.join(
            "\n",
            "at odds",
            locale.toLanguageTag(),
            one.article().value(),
            one.sentence(),
            other.article().value(),
            other.sentence());
    return Digest.of(compared.getBytes(StandardCharsets.UTF_8));
  }
}
