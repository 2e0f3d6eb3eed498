package firstline.web.flow;

import firstline.core.curation.DocumentPath;
import firstline.core.port.FlowArchive.Edition;
import firstline.core.port.FlowLog;
import firstline.knowledge.curation.FlowDesk;
import firstline.knowledge.curation.FlowDesk.Result;
import firstline.knowledge.curation.LineDiff;
import firstline.knowledge.flow.FlowText;
import firstline.web.console.ConsoleRoom;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The versions of a flow that were served, what each changed, and the way back to one. */
final class FlowVersions {
  private static final int SHOWN = 50;

  private final FlowPorts ports;
  private final ConsoleRoom.Hall hall;

  FlowVersions(FlowPorts ports, ConsoleRoom.Hall hall) {
    this.ports = ports;
    this.hall = hall;
  }

  void list(Context ctx) {
    show(ctx, "");
  }

  private void show(Context ctx, String problem) {
    var flow = ports.flow(ctx);
    var editions = ports.archive().of(flow.slug(), SHOWN);
    var shown = Objects.requireNonNullElse(ctx.queryParam("changes"), "");
    var underway = ports.log().underway();
    var rows = new ArrayList<VersionsView.Row>();
    for (int i = 0; i < editions.size(); i++) {
      rows.add(row(flow, editions.get(i), before(editions, i), underway));
    }
    var view =
        new VersionsView(
            FlowRoom.PATH + "/" + flow.slug(),
            flow.slug().value(),
            rows,
            shown,
            changes(editions, shown));
    hall.shower()
        .show(
            ctx,
            "flowversions",
            "Versions of " + flow.slug(),
            "flows",
            Map.of("view", view, "problem", problem));
  }

  private static Optional<Edition> before(List<Edition> editions, int place) {
    return editions.stream().skip(place + 1L).findFirst();
  }

  private VersionsView.Row row(
      FlowText flow, Edition edition, Optional<Edition> before, List<FlowLog.Underway> underway) {
    var version = edition.version();
    int inIt =
        (int)
            underway.stream()
                .map(FlowLog.Underway::run)
                .filter(run -> run.in(version.flow(), version.version()).isPresent())
                .count();
    return new VersionsView.Row(
        version.version(),
        ports.times().moment(edition.since()),
        version.version().equals(flow.version()),
        note(edition, before),
        inIt);
  }

  /** Who wrote what is new in a version, and why. */
  private String note(Edition edition, Optional<Edition> before) {
    for (var file : edition.files().entrySet()) {
      boolean same =
          before.filter(old -> file.getValue().equals(old.files().get(file.getKey()))).isPresent();
      var path = new DocumentPath("flows/" + edition.version().flow() + "/" + file.getKey());
      var written =
          same
              ? Optional.<firstline.core.curation.Revision>empty()
              : ports.documents().revisions(path).stream()
                  .filter(one -> one.writing().text().equals(Optional.of(file.getValue())))
                  .findFirst();
      if (written.isPresent()) {
        var writing = written.get().writing();
        var by = writing.by().map(who -> ports.names().getOrDefault(who.value(), "Somebody"));
        return (by.orElse("By a command") + ": " + writing.note()).replaceFirst(": $", "");
      }
    }
    return "From the content folder";
  }

  private static List<VersionsView.Change> changes(List<Edition> editions, String shown) {
    for (int i = 0; i < editions.size(); i++) {
      if (editions.get(i).version().version().equals(shown)) {
        return changes(
            before(editions, i).map(Edition::files).orElse(Map.of()), editions.get(i).files());
      }
    }
    return List.of();
  }

  private static List<VersionsView.Change> changes(
      Map<String, String> before, Map<String, String> after) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            name ->
                new VersionsView.Change(
                    name, LineDiff.of(before.getOrDefault(name, ""), after.getOrDefault(name, ""))))
        .filter(change -> !change.pieces().isEmpty())
        .toList();
  }

  /** Serves an earlier version again. */
  void back(Context ctx) {
    var flow = ports.flow(ctx);
    var wanted = Objects.requireNonNullElse(ctx.formParam("version"), "");
    var edition =
        ports.archive().of(flow.slug(), SHOWN).stream()
            .filter(one -> one.version().version().equals(wanted))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    var me = Door.member(ctx).id();
    var by = new FlowDesk.By(me, ports.times().now(), "back to version " + wanted);
    switch (ports.desk().publish(flow.slug(), edition.files(), flow.version(), by)) {
      case Result.Served(var version, _) -> {
        var detail = "from version %s to %s".formatted(flow.version(), version);
        hall.journal().did(me, "flow.rolled-back", flow.slug().value(), detail);
        seeOther(ctx, flow, "back");
      }
      case Result.Same() -> seeOther(ctx, flow, "same");
      case Result.Refused(var problems) -> {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, "Not served again: it does not fit the content any more. " + problems.getFirst());
      }
      case Result.Overtaken() -> {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, "Somebody else has just changed this flow. Look at the list, and try again.");
      }
    }
  }

  private static void seeOther(Context ctx, FlowText flow, String done) {
    ctx.redirect(FlowRoom.PATH + "/" + flow.slug() + "?done=" + done, HttpStatus.SEE_OTHER);
  }
}
