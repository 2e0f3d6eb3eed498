package firstline.web.flow;

import java.util.List;

/**
 * The form with which a flow begins.
 *
 * @param slug as it was typed
 * @param issues what a flow can be about
 */
public record NewFlowView(String slug, String issue, List<Choice> issues, String error) {
  /** An issue type. */
  public record Choice(String value, String title) {}

  public NewFlowView {
    issues = List.copyOf(issues);
  }
}
