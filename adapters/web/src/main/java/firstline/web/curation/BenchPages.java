package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.port.SearchTests;
import firstline.core.port.SearchTests.TestId;
import firstline.knowledge.content.Loading;
import firstline.knowledge.curation.Bench;
import firstline.knowledge.retrieval.Explained;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import firstline.web.console.ConsoleRoom.Hall;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The search bench: a question with its ranking and the reasons, and tests that are kept. */
final class BenchPages {
  static final String PATH = ArticleListPage.PATH + "/bench";
  private static final int RANKED = 8;
  private static final int LONGEST = 500;

  private final CurationPorts ports;
  private final Hall hall;
  private final Notices notices = new Notices();

  BenchPages(CurationPorts ports, Hall hall) {
    this.ports = ports;
    this.hall = hall;
  }

  void show(Context ctx) {
    var results = Bench.run(ports.tests().all(), ports.library().knowledge());
    show(ctx, results, Map.of(), "what is served");
  }

  /** Runs the tests as they would come out if a draft was published. */
  void tryDraft(Context ctx) {
    var reading = Reading.of(ctx, ports);
    var text = Optional.of(reading.text(ports));
    var tests = ports.tests().all();
    switch (ports.publishing().tryOut(Map.of(reading.path(), text))) {
      case Loading.Refused _ -> ctx.redirect(reading.base() + "?failed=problems");
      case Loading.Loaded(var content, _) -> {
        var before =
            Bench.run(tests, ports.library().knowledge()).stream()
                .collect(Collectors.toMap(r -> r.test().id(), Bench.Result::passed));
        var after = Bench.run(tests, ports.library().knowledge(content));
        show(ctx, after, before, "the draft of " + reading.subject());
      }
    }
  }

  private void show(
      Context ctx, List<Bench.Result> results, Map<TestId, Boolean> before, String of) {
    var question = question(ctx.queryParam("q"));
    var language = Objects.requireNonNullElse(ctx.queryParam("language"), "en");
    var explained =
        question.isEmpty()
            ? Optional.<Explained>empty()
            : Optional.of(explained(ports.library().knowledge(), question, language));
    var names = ports.names();
    var view =
        new BenchView(
            question,
            language,
            ports.library().playbook().phrases().languages().stream()
                .map(Locale::toLanguageTag)
                .toList(),
            explained,
            explained.map(BenchPages::verdict).orElse(""),
            results.stream().map(result -> row(result, before, names)).toList(),
            of,
            slugs(),
            notices.notice(ctx),
            notices.error(ctx));
    hall.shower().show(ctx, "bench", "Search bench", "articles", Map.of("view", view));
  }

  private static Explained explained(
      LuceneKnowledgeBase knowledge, String question, String language) {
    return knowledge.explain(question, Locale.forLanguageTag(language), RANKED);
  }

  private static String verdict(Explained explained) {
    return switch (explained.verdict()) {
      case SURE -> "Customers are shown the first one.";
      case CLOSE ->
          "Several are close: customers choose among the first " + explained.shown() + ".";
      case NOTHING -> "Nothing answers this: customers are told so.";
    };
  }

  private static BenchView.Row row(
      Bench.Result result, Map<TestId, Boolean> before, Map<Long, String> names) {
    var test = result.test();
    return new BenchView.Row(
        test.id().value(),
        test.draft().question(),
        test.draft().locale().toLanguageTag(),
        test.draft().expected().map(ArticleSlug::value).orElse(""),
        result.found().map(ArticleSlug::value).orElse(""),
        result.rank(),
        result.passed(),
        Optional.ofNullable(before.get(test.id())),
        names.getOrDefault(test.by().value(), "Member " + test.by().value()));
  }

  /** Keeps a question as a test. */
  void save(Context ctx) {
    var question = question(ctx.formParam("q"));
    var language = Objects.requireNonNullElse(ctx.formParam("language"), "en");
    var typed = Objects.requireNonNullElse(ctx.formParam("expected"), "").strip();
    var expected = Slugs.typed(typed).filter(slug -> slugs().contains(slug.value()));
    var back = PATH + "?q=" + encoded(question) + "&language=" + encoded(language);
    if (question.isEmpty() || (expected.isEmpty() && !typed.isEmpty())) {
      ctx.redirect(back + "&failed=expected", HttpStatus.SEE_OTHER);
      return;
    }
    var me = Door.member(ctx).id();
    ports
        .tests()
        .add(
            new SearchTests.Draft(question, Locale.forLanguageTag(language), expected),
            me,
            ports.times().now());
    hall.journal().did(me, "search.test-saved", question, typed);
    ctx.redirect(back + "&done=test-saved", HttpStatus.SEE_OTHER);
  }

  void remove(Context ctx) {
    var removed = ports.tests().remove(id(ctx)).orElseThrow(NotFoundResponse::new);
    var me = Door.member(ctx).id();
    hall.journal().did(me, "search.test-removed", removed.draft().question(), "");
    ctx.redirect(PATH + "?done=test-removed", HttpStatus.SEE_OTHER);
  }

  private List<String> slugs() {
    return ports.library().content().articles().stream()
        .map(article -> article.slug().value())
        .distinct()
        .sorted()
        .toList();
  }

  private static TestId id(Context ctx) {
    try {
      return new TestId(Long.parseLong(ctx.pathParam("id")));
    } catch (NumberFormatException noNumber) {
      throw new NotFoundResponse();
    }
  }

  private static String question(@org.jspecify.annotations.Nullable String typed) {
    var words = Objects.requireNonNullElse(typed, "").strip();
    return words.substring(0, Math.min(words.length(), LONGEST));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
