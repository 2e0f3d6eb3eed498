package firstline.web.flow;

import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.Script;
import firstline.knowledge.flow.FlowText;
import firstline.web.policy.Shower;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A stage to try a flow on. All that has happened stands in the page as the lines of a script, and
 * is played again from the start with each line that is added, so that nothing is kept here.
 */
final class FlowTry {
  private static final int LONGEST = 20_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private final FlowPorts ports;
  private final Shower shower;

  FlowTry(FlowPorts ports, Shower shower) {
    this.ports = ports;
    this.shower = shower;
  }

  void begin(Context ctx) {
    show(ctx, ports.flow(ctx), "", "");
  }

  /** Adds a line, or takes the last one back. */
  void step(Context ctx) {
    var flow = ports.flow(ctx);
    var before = field(ctx, "script").replace("\r\n", "\n");
    var deed = field(ctx, "deed");
    var script =
        switch (deed) {
          case "begin" -> opening(ctx, flow);
          case "undo" -> shorter(before);
          default -> before + "\n" + added(ctx, deed);
        };
    var problem = problem(script);
    if (problem.isEmpty()) {
      show(ctx, flow, script.strip(), "");
    } else {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, flow, deed.equals("begin") ? "" : before, problem);
    }
  }

  private static String problem(String script) {
    if (script.length() > LONGEST) {
      return "This has become too long; begin anew.";
    }
    return Script.parse("try", script) instanceof Script.Parsed.Unreadable(var problems)
        ? problems.getFirst().message()
        : "";
  }

  private String opening(Context ctx, FlowText flow) {
    var lines = new ArrayList<String>();
    lines.add("clock " + field(ctx, "clock").replace('T', ' '));
    if (!field(ctx, "language").isEmpty()) {
      lines.add("given language " + field(ctx, "language"));
    }
    if (!field(ctx, "customer").isEmpty()) {
      lines.add("given customer " + field(ctx, "customer"));
    }
    lines.add("command /start flow_" + flow.slug());
    return String.join("\n", lines);
  }

  private static String added(Context ctx, String deed) {
    return switch (deed) {
      case "say" -> "user " + field(ctx, "words");
      case "check" -> {
        var evidence = field(ctx, "evidence");
        yield "check %s → %s%s"
            .formatted(
                field(ctx, "probe"),
                field(ctx, "outcome"),
                evidence.isEmpty() ? "" : " (" + evidence + ")");
      }
      default -> field(ctx, "add");
    };
  }

  /** What begins stays. */
  private static String shorter(String script) {
    var lines = new ArrayList<>(script.strip().lines().toList());
    if (!lines.isEmpty() && !lines.getLast().startsWith("command /start flow_")) {
      lines.removeLast();
    }
    return String.join("\n", lines);
  }

  private static String field(Context ctx, String name) {
    var typed = Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    return name.equals("script") ? typed : typed.replaceAll("\\s+", " ");
  }

  private void show(Context ctx, FlowText flow, String script, String problem) {
    var content = ports.desk().content();
    var run = new StageRun(ports.sceneries().apply(content), ports.probes());
    var trouble = run.play(script);
    var kept = trouble.isEmpty() ? script : shorter(script);
    var view =
        new TryView(
            FlowRoom.PATH + "/" + flow.slug(),
            flow.slug().value(),
            kept,
            setup(ctx, content.playbook().phrases().languages()),
            problem.isEmpty() ? trouble : problem,
            run.scenes(),
            run.waiting(),
            later(lines(kept)),
            run.state(),
            run.test());
    shower.show(ctx, "flowtry", "Try " + flow.slug(), "flows", Map.of("view", view));
  }

  private static List<Line> lines(String script) {
    return Script.parse("try", script) instanceof Script.Parsed.Ok(var parsed)
        ? parsed.lines()
        : List.of();
  }

  private TryView.Setup setup(Context ctx, List<Locale> languages) {
    var typed = field(ctx, "clock");
    return new TryView.Setup(
        field(ctx, "customer"),
        field(ctx, "language"),
        typed.isEmpty() ? TIME.format(ports.times().now()) : typed,
        languages.stream().map(Locale::toLanguageTag).toList());
  }

  private static List<TryView.Press> later(List<Line> lines) {
    var now = Instant.EPOCH;
    for (var line : lines) {
      if (line instanceof Line.Clock(_, var time)) {
        now = time;
      }
    }
    return List.of(
        new TryView.Press("4 hours later", "clock " + TIME.format(now.plusSeconds(4 * 3600L))),
        new TryView.Press("A day later", "clock " + TIME.format(now.plusSeconds(24 * 3600L))));
  }
}
