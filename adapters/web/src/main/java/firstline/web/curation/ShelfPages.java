package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.knowledge.article.Article;
import firstline.knowledge.curation.ArticlePaths;
import firstline.knowledge.curation.Editing.Result;
import firstline.knowledge.curation.Shelving;
import firstline.web.console.ConsoleRoom.Hall;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** New articles, whole articles, and former addresses. */
final class ShelfPages {
  private static final int YEAR = 1;

  private final CurationPorts ports;
  private final Hall hall;
  private final Shelving shelving;
  private final Notices notices = new Notices();

  ShelfPages(CurationPorts ports, Hall hall) {
    this.ports = ports;
    this.hall = hall;
    this.shelving = new Shelving(ports.publishing(), ports.documents());
  }

  void form(Context ctx) {
    showForm(
        ctx,
        text(ctx.queryParam("slug")),
        text(ctx.queryParam("title")),
        String.join("\n", ctx.queryParams("phrasing")),
        "");
  }

  /** Makes a draft of a new article and goes to its editor. */
  void create(Context ctx) {
    var title = text(ctx.formParam("title"));
    var phrasings = text(ctx.formParam("phrasings"));
    var slug = slug(ctx.formParam("slug")).or(() -> Slugs.of(title));
    if (slug.isEmpty() || title.isEmpty() || isTaken(slug.get())) {
      ctx.status(422);
      showForm(ctx, text(ctx.formParam("slug")), title, phrasings, Notices.words("slug"));
      return;
    }
    var me = Door.member(ctx);
    var words =
        Skeleton.article(
            slug.get(),
            title,
            text(ctx.formParam("group")),
            text(ctx.formParam("issueType")),
            "support",
            phrasings.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
            ports.times().today().plusYears(YEAR));
    var writing =
        new Writing(Optional.of(me.id()), ports.times().now(), "new article", Optional.of(words));
    ports.editing().save(ArticlePaths.of(slug.get(), Locale.ENGLISH), 0, writing);
    hall.journal().did(me.id(), "article.drafted", slug.get() + "/en", "new article");
    ctx.redirect(ArticleListPage.PATH + "/" + slug.get() + "/en?done=saved", HttpStatus.SEE_OTHER);
  }

  void redirects(Context ctx) {
    var view =
        new RedirectsView(
            shelving.redirects(), articles(), notices.notice(ctx), notices.error(ctx));
    hall.shower().show(ctx, "redirects", "Former addresses", "articles", Map.of("view", view));
  }

  void lead(Context ctx) {
    var from = slug(ctx.formParam("from"));
    var to = slug(ctx.formParam("to"));
    var me = Door.member(ctx).id();
    var done =
        from.isPresent() && to.isPresent()
            ? told(
                me, "led", from.get(), shelving.lead(from.get(), to.get(), me, ports.times().now()))
            : "?failed=slug";
    ctx.redirect(ArticleListPage.PATH + "/redirects" + done, HttpStatus.SEE_OTHER);
  }

  void forget(Context ctx) {
    var me = Door.member(ctx).id();
    var done =
        slug(ctx.formParam("from"))
            .map(
                from -> told(me, "forgotten", from, shelving.forget(from, me, ports.times().now())))
            .orElse("?failed=slug");
    ctx.redirect(ArticleListPage.PATH + "/redirects" + done, HttpStatus.SEE_OTHER);
  }

  void archive(Context ctx) {
    var slug = Slugs.named(ctx);
    var me = Door.member(ctx).id();
    var to = slug(ctx.formParam("to"));
    var result = shelving.archive(slug, to, me, ports.times().now());
    ctx.redirect(page(slug) + told(me, "archived", slug, result), HttpStatus.SEE_OTHER);
  }

  void restore(Context ctx) {
    var slug = Slugs.named(ctx);
    var me = Door.member(ctx).id();
    var result = shelving.restore(slug, me, ports.times().now());
    ctx.redirect(page(slug) + told(me, "unarchived", slug, result), HttpStatus.SEE_OTHER);
  }

  void rename(Context ctx) {
    var from = Slugs.named(ctx);
    var me = Door.member(ctx).id();
    var to = slug(ctx.formParam("to")).filter(name -> !isTaken(name));
    if (to.isEmpty()) {
      ctx.redirect(page(from) + "?failed=slug", HttpStatus.SEE_OTHER);
      return;
    }
    var result = shelving.rename(from, to.get(), me, ports.times().now());
    var now = result instanceof Result.Done ? to.get() : from;
    ctx.redirect(page(now) + told(me, "renamed", now, result), HttpStatus.SEE_OTHER);
  }

  private String told(AgentId me, String done, ArticleSlug slug, Result result) {
    if (result instanceof Result.Done) {
      hall.journal().did(me, "article." + done, slug + "/en", "");
    }
    return result instanceof Result.Problems ? "?failed=broken" : Notices.query(done, result);
  }

  private void showForm(Context ctx, String slug, String title, String phrasings, String error) {
    var view =
        new NewView(
            slug,
            title,
            text(ctx.formParam("group")),
            text(ctx.formParam("issueType")),
            phrasings,
            ports.library().content().articles().stream()
                .map(Article::group)
                .distinct()
                .sorted()
                .toList(),
            ports.library().content().issues().keySet().stream()
                .map(type -> type.value())
                .sorted()
                .toList(),
            error);
    hall.shower().show(ctx, "newarticle", "New article", "articles", Map.of("view", view));
  }

  private List<String> articles() {
    return ports.library().content().articles().stream()
        .map(article -> article.slug().value())
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isTaken(ArticleSlug slug) {
    var path = ArticlePaths.of(slug, Locale.ENGLISH);
    return ports.documents().find(path).version() > 0
        || ports.publishing().files().bytes(path).isPresent();
  }

  private static String page(ArticleSlug slug) {
    return ArticleListPage.PATH + "/" + slug + "/en";
  }

  private static Optional<ArticleSlug> slug(@org.jspecify.annotations.Nullable String typed) {
    return Slugs.typed(text(typed));
  }

  private static String text(@org.jspecify.annotations.Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
