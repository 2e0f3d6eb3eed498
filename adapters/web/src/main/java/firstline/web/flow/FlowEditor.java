package firstline.web.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.Loading;
import firstline.knowledge.curation.FlowDesk;
import firstline.knowledge.curation.FlowDesk.Result;
import firstline.knowledge.curation.FlowStart;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.rehearsal.FlowTests;
import firstline.web.console.ConsoleRoom;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Changes a flow's files: looks at them with the compiler and its conversations, and publishes. */
final class FlowEditor {
  /** Steps and words before conversations. */
  private static final Comparator<Map.Entry<String, String>> STEPS_FIRST =
      Comparator.comparing(
              (Map.Entry<String, String> file) -> file.getKey().startsWith(FlowStart.CONVERSATIONS))
          .thenComparing(Map.Entry::getKey);

  private final FlowPorts ports;
  private final ConsoleRoom.Hall hall;

  FlowEditor(FlowPorts ports, ConsoleRoom.Hall hall) {
    this.ports = ports;
    this.hall = hall;
  }

  void form(Context ctx) {
    var flow = ports.flow(ctx).slug();
    var files = ports.desk().files(flow);
    show(ctx, new TypedFlow(flow, files, ports.desk().edition(flow), ""), "", List.of(), "");
  }

  /** Opens the editor of a flow that there is not yet, with a small one in it. */
  void begin(Context ctx, FlowSlug flow, IssueType issue) {
    show(ctx, new TypedFlow(flow, FlowStart.flow(flow, issue), "", ""), "", List.of(), "");
  }

  /** Looks at what was typed, or publishes it. */
  void act(Context ctx) {
    var typed = TypedFlow.of(ctx, ports);
    switch (Objects.requireNonNullElse(ctx.formParam("deed"), "")) {
      case "publish" -> publish(ctx, typed);
      case "language" -> addLanguage(ctx, typed);
      case "conversation" -> addConversation(ctx, typed);
      default -> look(ctx, typed);
    }
  }

  private void addLanguage(Context ctx, TypedFlow typed) {
    var tag = Objects.requireNonNullElse(ctx.formParam("language"), "");
    var english = typed.files().getOrDefault(FlowStart.phrases(Locale.ENGLISH), "");
    ports.desk().content().playbook().phrases().languages().stream()
        .filter(locale -> locale.toLanguageTag().equals(tag))
        .findFirst()
        .ifPresentOrElse(
            locale ->
                show(
                    ctx,
                    typed.with(FlowStart.phrases(locale), FlowStart.translation(english, locale)),
                    "",
                    List.of(),
                    "Translate the words in " + FlowStart.phrases(locale) + ", then publish."),
            () -> show(ctx, typed, "Choose a language.", List.of(), ""));
  }

  private void addConversation(Context ctx, TypedFlow typed) {
    var name =
        FlowStart.conversation(Objects.requireNonNullElse(ctx.formParam("name"), "").strip());
    if (!FlowStart.isFile(name) || typed.files().containsKey(name)) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(
          ctx,
          typed,
          "A conversation is called by small letters, digits and hyphens, and otherwise than the others.",
          List.of(),
          "");
      return;
    }
    show(
        ctx,
        typed.with(name, FlowStart.conversation(typed.flow())),
        "",
        List.of(),
        "Write down how it goes in " + name + "; Check plays it.");
  }

  private void look(Context ctx, TypedFlow typed) {
    switch (ports.desk().tryOut(typed.flow(), typed.files())) {
      case Loading.Refused(var problems, _) -> {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, typed, "This cannot be published yet.", EditorSpots.of(problems, typed), "");
      }
      case Loading.Loaded(var content, _) -> {
        var report = tests(content, typed).run(typed.flow());
        show(ctx, typed, "", EditorSpots.of(report, typed), EditorSpots.words(report));
      }
    }
  }

  private FlowTests tests(Content content, TypedFlow typed) {
    var files = ports.desk().filesWith(typed.flow(), typed.files());
    return new FlowTests(content, files, ports.sceneries().apply(content), ports.probes());
  }

  private void publish(Context ctx, TypedFlow typed) {
    var me = Door.member(ctx).id();
    var by = new FlowDesk.By(me, ports.times().now(), typed.note());
    switch (ports.desk().publish(typed.flow(), typed.files(), typed.seen(), by)) {
      case Result.Served(var version, int files) -> {
        hall.journal()
            .did(
                me,
                "flow.published",
                typed.flow().value(),
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
            EditorSpots.of(problems, typed),
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

  private static void seeOther(Context ctx, TypedFlow typed, String done) {
    ctx.redirect(FlowRoom.PATH + "/" + typed.flow() + "?done=" + done, HttpStatus.SEE_OTHER);
  }

  private void show(
      Context ctx, TypedFlow typed, String problem, List<EditorView.Spot> spots, String checked) {
    var files =
        typed.files().entrySet().stream()
            .sorted(STEPS_FIRST)
            .map(file -> text(file.getKey(), file.getValue(), typed, spots))
            .toList();
    var view =
        new EditorView(
            FlowRoom.PATH + "/" + typed.flow(),
            typed.flow().value(),
            typed.seen(),
            files,
            missing(typed),
            typed.note(),
            problem,
            spots,
            checked);
    hall.shower().show(ctx, "flowedit", "Edit " + typed.flow(), "flows", Map.of("view", view));
  }

  private EditorView.FileText text(
      String name, String text, TypedFlow typed, List<EditorView.Spot> spots) {
    int rows = (int) Math.clamp(text.lines().count() + 2, 8, 36);
    return new EditorView.FileText(name, text, rows, isOpen(name, text, typed, spots));
  }

  /** The languages that we speak and the flow does not yet. */
  private List<String> missing(TypedFlow typed) {
    return ports.desk().content().playbook().phrases().languages().stream()
        .filter(locale -> !typed.files().containsKey(FlowStart.phrases(locale)))
        .map(Locale::toLanguageTag)
        .toList();
  }

  /** What is new, what there is a word on, and what most changes are in. */
  private boolean isOpen(String name, String text, TypedFlow typed, List<EditorView.Spot> spots) {
    return name.equals(FlowText.FLOW)
        || name.equals(FlowStart.phrases(Locale.ENGLISH))
        || !text.equals(ports.desk().files(typed.flow()).get(name))
        || spots.stream().anyMatch(spot -> spot.file().equals(name));
  }
}
