package firstline.web.curation;

import firstline.knowledge.retrieval.Explained;
import java.util.List;
import java.util.Optional;

/**
 * A question put to the search, and the saved tests.
 *
 * @param verdict what customers would get, in words
 * @param of what the tests were run on, in words
 */
public record BenchView(
    String question,
    String language,
    List<String> languages,
    Optional<Explained> explained,
    String verdict,
    List<Row> tests,
    String of,
    List<String> slugs,
    String notice,
    String error) {
  public BenchView {
    languages = List.copyOf(languages);
    tests = List.copyOf(tests);
    slugs = List.copyOf(slugs);
  }

  /**
   * A test and how it came out.
   *
   * @param before how it comes out on what is served, where something else was tried
   */
  public record Row(
      long id,
      String question,
      String language,
      String expected,
      String found,
      int rank,
      boolean passed,
      Optional<Boolean> before,
      String by) {}

  /** How many did not come out as expected. */
  public long failing() {
    return tests.stream().filter(row -> !row.passed()).count();
  }
}
