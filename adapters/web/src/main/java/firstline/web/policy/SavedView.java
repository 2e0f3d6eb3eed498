package firstline.web.policy;

import java.util.List;
import java.util.Optional;

/**
 * The managers' saved cases of a policy.
 *
 * @param policies what can be chosen
 * @param notice what was just done
 * @param shipped what the whole check of the policy came to; empty while it was not asked for
 */
public record SavedView(
    String policy,
    String version,
    List<FormView.Choice> policies,
    List<Row> rows,
    String notice,
    Optional<Shipped> shipped) {

  /** How many of the cases come out otherwise. */
  public long failing() {
    return rows.stream().filter(row -> !row.failures().isEmpty()).count();
  }

  /**
   * A saved case.
   *
   * @param href the page with this case
   * @param failures what is decided otherwise now; empty if all is as expected
   */
  public record Row(
      long id, String title, String href, String by, String at, List<String> failures) {}

  /** The check of the policy's file, with the cases beside it. */
  public record Shipped(int cases, List<String> problems) {}
}
