package firstline.web.flow;

import firstline.core.rehearsal.Rehearsal;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.Loading;
import firstline.knowledge.curation.FlowDesk;
import firstline.knowledge.curation.FlowDesk.Result;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.rehearsal.FlowReport;
import firstline.knowledge.rehearsal.FlowTests;
import firstline.knowledge.source.Problem;
import firstline.web.console.ConsoleRoom;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Changes a flow's files: looks at them with the compiler and its conversations, and publishes. */
final class FlowEditor {
  private static final int LONGEST_NOTE = 300;
  private static final String FIELD = "file:";

  private final FlowPorts ports;
  private final ConsoleRoom.Hall hall;

  FlowEditor(FlowPorts ports, ConsoleRoom.Hall hall) {
    this.ports = ports;
    this.hall = hall;
  }

  /** What was typed. */
  private record Typed(FlowText flow, Map<String, String> files, String seen, String note) {}

  void form(Context ctx) {
    var flow = ports.flow(ctx);
    show(ctx, new Typed(flow, flow.files(), flow.version(), ""), "", List.of(), "");
  }

  /** Looks at what was typed, or publishes it. */
  void act(Context ctx) {
    var typed = typed(ctx);
    if ("publish".equals(ctx.formParam("deed"))) {
      publish(ctx, typed);
    } else {
      look(ctx, typed);
    }
  }

  private Typed typed(Context ctx) {
    var flow = ports.flow(ctx);
    var files = new TreeMap<String, String>();
    ctx.formParamMap()
        .forEach(
            (field, values) -> {
              if (field.startsWith(FIELD) && !values.isEmpty()) {
                files.put(field.substring(FIELD.length()), values.getFirst().replace("\r\n", "\n"));
              }
            });
    files.keySet().retainAll(flow.files().keySet());
    var note = Objects.requireNonNullElse(ctx.formParam("note"), "").strip();
    return new Typed(
        flow,
        files,
        Objects.requireNonNullElse(ctx.formParam("seen"), ""),
        note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
  }

  private void look(Context ctx, Typed typed) {
    switch (ports.desk().tryOut(typed.flow().slug(), typed.files())) {
      case Loading.Refused(var problems, _) -> {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, typed, "This cannot be published yet.", spots(problems, typed), "");
      }
      case Loading.Loaded(var content, _) -> {
        var report = tests(content).run(typed.flow().slug());
        show(ctx, typed, "", missed(report), words(report));
      }
    }
  }

  private FlowTests tests(Content content) {
    return new FlowTests(
        content, ports.files().get(), ports.sceneries().apply(content), ports.probes());
  }

  private static String words(FlowReport report) {
    var coverage = report.coverage();
    return "The compiler finds no problem. %d conversations were played, %s; they go through %d %% of it."
        .formatted(
            report.conversations(),
            report.mismatches().isEmpty()
                ? "all came out as written"
                : report.mismatches().size() + " lines came out otherwise",
            coverage.percent());
  }

  private void publish(Context ctx, Typed typed) {
    var me = Door.member(ctx).id();
    var by = new FlowDesk.By(me, ports.times().now(), typed.note());
    switch (ports.desk().publish(typed.flow().slug(), typed.files(), typed.seen(), by)) {
      case Result.Served(var version, int files) -> {
        hall.journal()
            .did(
                me,
                "flow.published",
                typed.flow().slug().value(),
                "version %s, %d files. %s".formatted(version, files, typed.note()).strip());
        seeOther(ctx, typed, "published");
      }
      case Result.Same() -> seeOther(ctx, typed, "same");
      case Result.Refused(var problems) -> {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(
            ctx,
            typed,
            "Not published: the content would have problems. What is served goes on.",
            spots(problems, typed),
            "");
      }
      case Result.Overtaken() -> {
        ctx.status(HttpStatus.CONFLICT);
        show(
            ctx,
            typed,
            "Not published: somebody else has changed this flow since you opened it. Your text is"
                + " still here; look at the versions, and copy what you need into a fresh editor.",
            List.of(),
            "");
      }
    }
  }

  private static void seeOther(Context ctx, Typed typed, String done) {
    ctx.redirect(FlowRoom.PATH + "/" + typed.flow().slug() + "?done=" + done, HttpStatus.SEE_OTHER);
  }

  private static List<EditorView.Spot> spots(List<Problem> problems, Typed typed) {
    var folder = typed.flow().folder() + "/";
    return problems.stream()
        .map(problem -> spot(problem.file(), folder, problem.line(), problem.message(), typed))
        .toList();
  }

  private static EditorView.Spot spot(
      String path, String folder, int line, String words, Typed typed) {
    var name = path.startsWith(folder) ? path.substring(folder.length()) : path;
    var text = typed.files().getOrDefault(name, "");
    var excerpt = text.lines().skip(line - 1L).findFirst().orElse("").strip();
    return new EditorView.Spot(name, line, words, excerpt, typed.files().containsKey(name));
  }

  private static List<EditorView.Spot> missed(FlowReport report) {
    return report.mismatches().stream().map(FlowEditor::missed).toList();
  }

  private static EditorView.Spot missed(Rehearsal.Mismatch mismatch) {
    var actual = mismatch.actual().isEmpty() ? "" : ": " + mismatch.actual();
    return new EditorView.Spot(
        mismatch.script(),
        mismatch.line(),
        mismatch.message() + actual,
        mismatch.expected(),
        false);
  }

  private void show(
      Context ctx, Typed typed, String problem, List<EditorView.Spot> spots, String checked) {
    var files = new ArrayList<EditorView.FileText>();
    typed
        .files()
        .forEach(
            (name, text) ->
                files.add(
                    new EditorView.FileText(
                        name,
                        text,
                        (int) Math.clamp(text.lines().count() + 2, 8, 36),
                        isOpen(name, spots))));
    var view =
        new EditorView(
            FlowRoom.PATH + "/" + typed.flow().slug(),
            typed.flow().slug().value(),
            typed.seen(),
            files,
            typed.note(),
            problem,
            spots,
            checked);
    hall.shower()
        .show(ctx, "flowedit", "Edit " + typed.flow().slug(), "flows", Map.of("view", view));
  }

  private static boolean isOpen(String name, List<EditorView.Spot> spots) {
    return name.equals(FlowText.FLOW)
        || name.equals("phrases.en.yaml")
        || spots.stream().anyMatch(spot -> spot.file().equals(name));
  }
}
