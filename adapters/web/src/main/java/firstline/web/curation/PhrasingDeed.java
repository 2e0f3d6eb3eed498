package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Revision.Writing;
import firstline.knowledge.curation.ArticlePaths;
import firstline.knowledge.curation.Phrasing;
import firstline.web.login.Door;
import firstline.web.login.Journal;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Adds a customer's question to an article that answers it. */
final class PhrasingDeed {
  private final CurationPorts ports;
  private final Journal journal;

  PhrasingDeed(CurationPorts ports, Journal journal) {
    this.ports = ports;
    this.journal = journal;
  }

  /** Adds the words of a question to an article as a draft, and goes to its editor. */
  void act(Context ctx) {
    var words = Objects.requireNonNullElse(ctx.formParam("words"), "").strip();
    var locale = Locale.forLanguageTag(Objects.requireNonNullElse(ctx.formParam("language"), "en"));
    var slug = Slugs.typed(Objects.requireNonNullElse(ctx.formParam("article"), "").strip());
    var added = slug.flatMap(article -> added(article, locale, words));
    if (words.isEmpty() || added.isEmpty()) {
      ctx.redirect(GapPages.PATH + "?failed=phrasing", HttpStatus.SEE_OTHER);
      return;
    }
    var me = Door.member(ctx).id();
    var version = added.get();
    var writing =
        new Writing(
            Optional.of(me),
            ports.times().now(),
            "phrasing: " + words,
            Optional.of(version.text()));
    var path = ArticlePaths.of(slug.get(), version.locale());
    var result = ports.editing().save(path, ports.documents().find(path).version(), writing);
    journal.did(me, "article.drafted", slug.get() + "/" + version.locale(), "phrasing");
    ctx.redirect(
        ArticleListPage.PATH
            + "/"
            + slug.get()
            + "/"
            + version.locale().toLanguageTag()
            + Notices.query("saved", result),
        HttpStatus.SEE_OTHER);
  }

  private record Added(Locale locale, String text) {}

  /** In the language of the question, or in English where the article is not in it. */
  private Optional<Added> added(ArticleSlug slug, Locale locale, String words) {
    for (var each : List.of(locale, Locale.of(locale.getLanguage()), Locale.ENGLISH)) {
      var path = ArticlePaths.of(slug, each);
      var document = ports.documents().find(path);
      var text =
          document
              .underway()
              .flatMap(number -> ports.documents().revision(path, number))
              .flatMap(revision -> revision.writing().text())
              .or(() -> ports.publishing().files().text(path));
      var more = text.flatMap(old -> Phrasing.added(old, words));
      if (more.isPresent()) {
        return more.map(fresh -> new Added(each, fresh));
      }
    }
    return Optional.empty();
  }
}
