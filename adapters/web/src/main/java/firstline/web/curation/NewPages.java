package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Revision.Writing;
import firstline.knowledge.article.Article;
import firstline.knowledge.curation.ArticlePaths;
import firstline.web.console.ConsoleRoom.Hall;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page on which a new article begins. */
final class NewPages {
  private static final int YEAR = 1;

  private final CurationPorts ports;
  private final Hall hall;

  NewPages(CurationPorts ports, Hall hall) {
    this.ports = ports;
    this.hall = hall;
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
    if (slug.isEmpty() || title.isEmpty() || Slugs.isTaken(ports, slug.get())) {
      ctx.status(422);
      showForm(ctx, text(ctx.formParam("slug")), title, phrasings, Notices.words("slug"));
      return;
    }
    var me = Door.member(ctx);
    var asked = phrasings.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var article =
        new NewArticle(
            slug.get(),
            NewArticle.titled(title, asked),
            text(ctx.formParam("group")),
            text(ctx.formParam("issueType")),
            ports.times().today().plusYears(YEAR));
    var writing =
        new Writing(
            Optional.of(me.id()), ports.times().now(), "new article", Optional.of(article.text()));
    ports.editing().save(ArticlePaths.of(slug.get(), Locale.ENGLISH), 0, writing);
    hall.journal().did(me.id(), "article.drafted", slug.get() + "/en", "new article");
    ctx.redirect(ArticleListPage.PATH + "/" + slug.get() + "/en?done=saved", HttpStatus.SEE_OTHER);
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

  private static Optional<ArticleSlug> slug(@org.jspecify.annotations.Nullable String typed) {
    return Slugs.typed(text(typed));
  }

  private static String text(@org.jspecify.annotations.Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
