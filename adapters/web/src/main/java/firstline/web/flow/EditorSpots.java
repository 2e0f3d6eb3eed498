package firstline.web.flow;

import firstline.core.rehearsal.Rehearsal;
import firstline.knowledge.rehearsal.FlowReport;
import firstline.knowledge.source.Problem;
import java.util.List;

/** What there is to say about lines of a flow's files. */
final class EditorSpots {
  private EditorSpots() {}

  /** What keeps the content from being served. */
  static List<EditorView.Spot> of(List<Problem> problems, TypedFlow typed) {
    return problems.stream()
        .map(
            problem -> {
              var name = typed.name(problem.file());
              return new EditorView.Spot(
                  name,
                  problem.line(),
                  problem.message(),
                  excerpt(typed, name, problem.line()),
                  typed.files().containsKey(name));
            })
        .toList();
  }

  private static String excerpt(TypedFlow typed, String name, int line) {
    var text = typed.files().getOrDefault(name, "");
    return text.lines().skip(line - 1L).findFirst().orElse("").strip();
  }

  /** What came out otherwise than its conversations say. */
  static List<EditorView.Spot> of(FlowReport report, TypedFlow typed) {
    return report.mismatches().stream().map(mismatch -> spot(mismatch, typed)).toList();
  }

  /** How its conversations came out. */
  static String words(FlowReport report) {
    var coverage = report.coverage();
    return "The compiler finds no problem. %d conversations were played, %s; they go through %d %% of it."
        .formatted(
            report.conversations(),
            report.mismatches().isEmpty()
                ? "all came out as written"
                : report.mismatches().size() + " lines came out otherwise",
            coverage.percent());
  }

  private static EditorView.Spot spot(Rehearsal.Mismatch mismatch, TypedFlow typed) {
    var actual = mismatch.actual().isEmpty() ? "" : ": " + mismatch.actual();
    var name = typed.name(mismatch.script());
    return new EditorView.Spot(
        name,
        mismatch.line(),
        mismatch.message() + actual,
        mismatch.expected(),
        typed.files().containsKey(name));
  }
}
