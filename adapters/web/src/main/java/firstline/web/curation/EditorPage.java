package firstline.web.curation;

import firstline.core.curation.DocumentPath;
import firstline.core.curation.Pending;
import firstline.knowledge.curation.ArticlePaths;
import firstline.knowledge.curation.Catalog;
import firstline.knowledge.curation.FileDesk;
import firstline.knowledge.source.Problem;
import firstline.web.console.ConsoleRoom.Hall;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The editor of one version of an article. */
final class EditorPage {
  private final CurationPorts ports;
  private final Hall hall;
  private final Previews previews;
  private final Catalog catalog;
  private final FileRows files;
  private final Notices notices = new Notices();

  EditorPage(CurationPorts ports, Hall hall) {
    this.ports = ports;
    this.hall = hall;
    this.previews = new Previews(ports);
    this.files = new FileRows(new FileDesk(ports.publishing(), ports.documents()));
    this.catalog = new Catalog(ports.library(), ports.publishing(), ports.documents());
  }

  void show(Context ctx) {
    var reading = Reading.of(ctx, ports);
    var problems = ports.editing().problems(reading.document());
    show(ctx, reading, reading.text(ports), problems, notices.error(ctx));
  }

  /** Shows the page again with what was typed and not kept. */
  void showTyped(Context ctx, Reading reading, String text, String error) {
    ctx.status(409);
    show(ctx, reading, text, List.of(), error);
  }

  /** How a text that is being typed would be seen; put into the page by a script. */
  void preview(Context ctx) {
    var path =
        DocumentPath.of(Objects.requireNonNullElse(ctx.formParam("path"), ""))
            .filter(given -> ArticlePaths.version(given).isPresent())
            .orElseThrow(NotFoundResponse::new);
    var text = Objects.requireNonNullElse(ctx.formParam("text"), "");
    ctx.html(
        hall.pages()
            .fragment("curation/preview.jte", Map.of("view", previews.of(path, plain(text)))));
  }

  /** Forms send line ends of their own. */
  static String plain(String text) {
    return text.replace("\r\n", "\n");
  }

  private void show(
      Context ctx, Reading reading, String text, List<Problem> problems, String error) {
    var entry = catalog.entry(reading.slug());
    if (entry.isEmpty() && reading.document().version() == 0) {
      throw new NotFoundResponse("There is no such article.");
    }
    var title = entry.map(Catalog.Entry::title).orElse(reading.slug().value());
    var version = version(entry, reading);
    var view =
        new EditorView(
            reading.base(),
            reading.slug().value(),
            reading.language(),
            title,
            tabs(entry, reading),
            text,
            reading.document().version(),
            stands(reading, version),
            deeds(ctx, reading, version),
            new WishRows(ports).about(reading.slug()),
            Previews.spots(reading.path(), problems),
            previews.of(reading.path(), text),
            files.of(reading.slug()),
            rows(reading),
            notices.notice(ctx),
            error);
    hall.shower().show(ctx, "article", title, "articles", Map.of("view", view));
  }

  private static Optional<Catalog.Version> version(Optional<Catalog.Entry> entry, Reading reading) {
    return entry.stream()
        .flatMap(known -> known.versions().stream())
        .filter(version -> version.path().equals(reading.path()))
        .findFirst();
  }

  private List<EditorView.Tab> tabs(Optional<Catalog.Entry> entry, Reading reading) {
    var tabs = new ArrayList<EditorView.Tab>();
    var missing = new ArrayList<>(ports.library().playbook().phrases().languages());
    for (var version : entry.map(Catalog.Entry::versions).orElse(List.of())) {
      missing.remove(version.locale());
      tabs.add(tab(reading, version.locale(), Optional.of(Badge.of(version)), version.stale()));
    }
    missing.forEach(locale -> tabs.add(tab(reading, locale, Optional.empty(), false)));
    return tabs;
  }

  private static EditorView.Tab tab(
      Reading reading, Locale locale, Optional<Badge> badge, boolean stale) {
    var href = ArticleListPage.PATH + "/" + reading.slug() + "/" + locale.toLanguageTag();
    return new EditorView.Tab(
        locale.toLanguageTag(), href, badge, stale, locale.equals(reading.locale()));
  }

  private static List<Badge> stands(Reading reading, Optional<Catalog.Version> version) {
    var stands = new ArrayList<Badge>();
    stands.add(Badge.served(version.map(Catalog.Version::served).orElse(Catalog.Served.NEVER)));
    if (reading.document().underway().isPresent()) {
      stands.add(Badge.underway(reading.document()));
    }
    return stands;
  }

  private EditorView.Deeds deeds(Context ctx, Reading reading, Optional<Catalog.Version> version) {
    var document = reading.document();
    var times = ports.times();
    return new EditorView.Deeds(
        document.underway().isPresent(),
        ports.editing().isReviewed(),
        ports.editing().needsSecond(document, Door.member(ctx).id()),
        document.pending() instanceof Pending.InReview
            || document.pending() instanceof Pending.Scheduled,
        reading.isArchived(),
        document.served().isPresent()
            && ports.publishing().files().shipped(reading.path()).isPresent(),
        version.map(Catalog.Version::stale).orElse(false),
        !reading.locale().equals(Locale.ENGLISH),
        document.pending() instanceof Pending.Scheduled scheduled
            ? times.moment(scheduled.due()).exact()
            : "",
        times.local(times.now().plus(Duration.ofMinutes(1))),
        times.zone());
  }

  private List<EditorView.Row> rows(Reading reading) {
    var names = ports.names();
    return reading.revisions().stream()
        .map(
            revision -> {
              var writing = revision.writing();
              return new EditorView.Row(
                  revision.number(),
                  writing
                      .by()
                      .map(by -> names.getOrDefault(by.value(), "Member " + by.value()))
                      .orElse("Command line"),
                  ports.times().moment(writing.at()),
                  writing.note(),
                  writing.text().isEmpty(),
                  reading.document().served().filter(n -> n == revision.number()).isPresent(),
                  reading.document().underway().filter(n -> n == revision.number()).isPresent());
            })
        .toList();
  }
}
