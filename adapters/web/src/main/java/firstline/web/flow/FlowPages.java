package firstline.web.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.Flow;
import firstline.core.flow.Step;
import firstline.core.policy.Wording;
import firstline.knowledge.content.Issue;
import firstline.knowledge.flow.FlowOutline;
import firstline.knowledge.flow.FlowOutline.Stop;
import firstline.web.policy.Shower;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The list of flows, and each of them as a map with how it goes. */
final class FlowPages {
  private final FlowPorts ports;
  private final RecentFigures recent;
  private final Shower shower;

  FlowPages(FlowPorts ports, RecentFigures recent, Shower shower) {
    this.ports = ports;
    this.recent = recent;
    this.shower = shower;
  }

  void list(Context ctx) {
    var rows =
        flows().values().stream()
            .sorted(Comparator.comparing(flow -> flow.slug().value()))
            .map(this::row)
            .toList();
    var view = new FlowListView(rows, RecentFigures.DAYS);
    shower.show(ctx, "flows", "Flows", "flows", Map.of("view", view));
  }

  private Map<FlowSlug, Flow> flows() {
    return ports.desk().content().playbook().flows();
  }

  private FlowListView.Row row(Flow flow) {
    var figures = recent.of(flow.slug());
    return new FlowListView.Row(
        FlowRoom.PATH + "/" + flow.slug(),
        flow.slug().value(),
        title(flow.issue()),
        flow.steps().size(),
        figures.here(),
        figures.visits(),
        ended(figures),
        figures.left(),
        flow.version());
  }

  private static int ended(FlowTally.Figures figures) {
    return Math.max(0, figures.visits() - figures.left() - figures.here());
  }

  private String title(IssueType issue) {
    return Optional.ofNullable(ports.desk().content().issues().get(issue))
        .map(Issue::title)
        .orElse(issue.value());
  }

  void flow(Context ctx) {
    var text = ports.flow(ctx);
    var flow = Optional.ofNullable(flows().get(text.slug())).orElseThrow(NotFoundResponse::new);
    var outline = FlowOutline.of(text).orElseThrow(NotFoundResponse::new);
    var figures = recent.of(text.slug());
    var view =
        new FlowView(
            FlowRoom.PATH + "/" + text.slug(),
            text.slug().value(),
            title(flow.issue()),
            flow.issue().value(),
            flow.version(),
            RecentFigures.DAYS,
            about(figures),
            FlowMaps.of(outline, figures),
            outline.stops().stream().map(stop -> step(stop, figures)).toList(),
            findings(flow, figures),
            notice(ctx));
    shower.show(ctx, "flow", "Flow " + text.slug(), "flows", Map.of("view", view));
  }

  private static String notice(Context ctx) {
    return switch (Objects.requireNonNullElse(ctx.queryParam("done"), "")) {
      case "published" ->
          "Published. Conversations that are under way stay on the version they began with.";
      case "back" -> "The earlier version is served again.";
      case "same" -> "Nothing differs from what is served, so nothing was published.";
      default -> "";
    };
  }

  private static List<FlowView.Fact> about(FlowTally.Figures figures) {
    return List.of(
        new FlowView.Fact("In it now", String.valueOf(figures.here())),
        new FlowView.Fact("Begun", String.valueOf(figures.visits())),
        new FlowView.Fact("Came to an end", String.valueOf(ended(figures))),
        new FlowView.Fact("Went away in the middle", String.valueOf(figures.left())));
  }

  private static FlowView.StepRow step(Stop stop, FlowTally.Figures figures) {
    var at = figures.at(stop.id());
    return new FlowView.StepRow(
        stop.id(),
        FlowMaps.kind(stop),
        stop.line(),
        stop.words(),
        stop.about(),
        stop.exits(),
        at.came(),
        at.here(),
        at.left());
  }

  private static List<FlowView.FindingRow> findings(Flow flow, FlowTally.Figures figures) {
    int all = figures.findings().values().stream().mapToInt(Integer::intValue).sum();
    return figures.findings().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(
            found ->
                new FlowView.FindingRow(
                    found.getKey(),
                    side(flow, found.getKey()).map(Wording::of).orElse("of a former version"),
                    found.getValue(),
                    found.getValue() * 100 / all))
        .toList();
  }

  private static Optional<FaultSide> side(Flow flow, String step) {
    return switch (flow.steps().get(step)) {
      case null -> Optional.empty();
      case Step.Find find -> Optional.of(find.side());
      case Step.Conclude end -> Optional.of(end.side());
      case Step.Say _, Step.Ask _, Step.Check _, Step.Branch _, Step.Article _, Step.Call _ ->
          Optional.empty();
    };
  }
}
