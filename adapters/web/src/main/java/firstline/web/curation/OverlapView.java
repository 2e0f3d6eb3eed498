package firstline.web.curation;

import java.util.List;

/**
 * Articles that are at odds, and such that are much alike.
 *
 * @param settled how many besides were found to be fine
 */
public record OverlapView(
    List<OddsRow> atOdds, List<AlikeRow> alike, int settled, String notice, String error) {
  public OverlapView {
    atOdds = List.copyOf(atOdds);
    alike = List.copyOf(alike);
  }

  /** An article with what it says. */
  public record Side(String slug, String href, String value, String sentence) {}

  /**
   * Two articles that state different things.
   *
   * @param percent how much of the words around is the same
   */
  public record OddsRow(
      String key, String language, String about, int percent, Side one, Side other) {}

  /** Two articles that are much alike. */
  public record AlikeRow(
      String key,
      String language,
      int percent,
      Side one,
      Side other,
      String words,
      List<String> phrasings,
      List<String> questions) {
    public AlikeRow {
      phrasings = List.copyOf(phrasings);
      questions = List.copyOf(questions);
    }
  }
}
