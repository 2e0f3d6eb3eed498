package firstline.web.console;

import firstline.core.desk.Finding;
import firstline.core.desk.Investigation;

/** Makes the view of what was found out. */
final class Investigations {
  private Investigations() {}

  static ContextView.InvestigationView of(Investigation known, Times times) {
    return new ContextView.InvestigationView(
        known.equals(Investigation.none()),
        known.issue().map(Object::toString).orElse(""),
        known.told(),
        known.asked().stream()
            .map(a -> new ContextView.Question(a.question(), a.answer()))
            .toList(),
        known.checks().stream().map(CheckView::of).toList(),
        known.articles().stream().map(Object::toString).toList(),
        known.finding().map(finding -> finding(finding, times)));
  }

  private static ContextView.FindingView finding(Finding finding, Times times) {
    return new ContextView.FindingView(
        finding.words(), Words.of(finding.side()), finding.code(), times.moment(finding.at()));
  }
}
