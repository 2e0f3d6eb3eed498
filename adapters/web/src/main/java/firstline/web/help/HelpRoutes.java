package firstline.web.help;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import firstline.core.message.Rung;
import firstline.core.port.KnowledgeBase;
import firstline.web.frame.Enclosed;
import firstline.web.frame.Languages;
import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.frame.Sheet;
import firstline.web.html.BlockHtml;
import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public help centre. */
public final class HelpRoutes implements Routes {
  /** One part of an article under its heading. */
  public record Part(String id, String title, Content content) {}

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 200;

  private final Pages pages;
  private final KnowledgeBase knowledge;
  private final HelpShelf shelf;
  private final HelpFrame frame;
  private final Misses misses;

  public HelpRoutes(Pages pages, KnowledgeBase knowledge, HelpShelf shelf) {
    this.pages = pages;
    this.knowledge = knowledge;
    this.shelf = shelf;
    this.frame = new HelpFrame(shelf, pages.settings());
    this.misses = new Misses(shelf);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/help", this::search);
    routes.get("/help/{slug}", this::article);
    routes.get("/help/{slug}/files/{name}", this::file);
    routes.post("/help/{slug}/word", this::rate);
  }

  private void search(Context ctx) {
    var locale = locale(ctx);
    var words = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
    var asked = words.substring(0, Math.min(LONGEST, words.length()));
    var hits = asked.isEmpty() ? List.<Found.Hit>of() : knowledge.search(asked, locale).hits();
    if (!asked.isEmpty() && hits.isEmpty()) {
      misses.note(ctx, asked, locale, frame.reader(ctx));
    }
    var page = frame.page(ctx, locale, shelf.languages());
    var groups = asked.isEmpty() ? groups(page, locale) : List.<HelpPage.Group>of();
    var sheet = Sheet.titled(page.say("help")).meta(frame.home(ctx, page)).script("help.js");
    pages.show(
        ctx,
        "help/search.jte",
        sheet,
        Map.of("page", page, "asked", asked, "hits", hits, "groups", groups));
  }

  private List<HelpPage.Group> groups(HelpPage page, Locale locale) {
    var groups = new LinkedHashMap<String, List<HelpShelf.Entry>>();
    shelf
        .entries(locale)
        .forEach(entry -> groups.computeIfAbsent(entry.group(), _ -> new ArrayList<>()).add(entry));
    return groups.entrySet().stream()
        .map(group -> new HelpPage.Group(page.words().group(group.getKey()), group.getValue()))
        .sorted(java.util.Comparator.comparing(HelpPage.Group::title))
        .toList();
  }

  private void article(Context ctx) {
    var slug = slug(ctx);
    var moved = shelf.movedTo(slug);
    if (moved.isPresent()) {
      var query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
      ctx.redirect("/help/" + moved.get() + query, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    var locale = locale(ctx);
    var article = knowledge.article(slug, locale).orElseThrow(NotFoundResponse::new);
    var page = frame.page(ctx, locale, shelf.languages(slug));
    var said = Objects.requireNonNullElse(ctx.queryParam("said"), "");
    ctx.header("Cache-Control", "public, max-age=300").header("Vary", "Accept-Language");
    pages.show(
        ctx,
        "help/article.jte",
        Sheet.titled(article.title())
            .meta(frame.article(ctx, page, article, summary(slug, locale)))
            .script("help.js"),
        Map.of(
            "page",
            page,
            "article",
            article,
            "parts",
            parts(page, article),
            "related",
            related(slug, locale),
            "said",
            said.equals("yes") || said.equals("no")));
  }

  private void file(Context ctx) {
    var slug = slug(ctx);
    var file =
        shelf
            .file(shelf.movedTo(slug).orElse(slug), ctx.pathParam("name"))
            .orElseThrow(NotFoundResponse::new);
    Enclosed.answer(ctx.header("Cache-Control", "public, max-age=300"), file);
  }

  private String summary(ArticleSlug slug, Locale locale) {
    return entry(slug, locale).map(HelpShelf.Entry::summary).orElse("");
  }

  private List<HelpShelf.Entry> related(ArticleSlug slug, Locale locale) {
    return shelf.related(slug).stream().flatMap(other -> entry(other, locale).stream()).toList();
  }

  private Optional<HelpShelf.Entry> entry(ArticleSlug slug, Locale locale) {
    return shelf.entries(locale).stream().filter(entry -> entry.slug().equals(slug)).findFirst();
  }

  /** A reader's word; one a day and article counts for each network address. */
  private void rate(Context ctx) {
    var slug = slug(ctx);
    if (knowledge.article(slug, Locale.ENGLISH).isEmpty()) {
      throw new NotFoundResponse();
    }
    var word = Objects.requireNonNullElse(ctx.formParam("helped"), "");
    if (!word.equals("yes") && !word.equals("no")) {
      throw new BadRequestResponse("Say yes or no.");
    }
    shelf.rate(slug, word.equals("yes"), frame.reader(ctx));
    var language = HelpFrame.safe(locale(ctx));
    ctx.redirect(
        "/help/" + slug + "?lang=" + language + "&said=" + word + "#word", HttpStatus.SEE_OTHER);
  }

  private static ArticleSlug slug(Context ctx) {
    return Optional.of(ctx.pathParam("slug"))
        .filter(slug -> SLUG.matcher(slug).matches())
        .map(ArticleSlug::new)
        .orElseThrow(NotFoundResponse::new);
  }

  private static List<Part> parts(HelpPage page, Found.ArticleText article) {
    var parts = new ArrayList<Part>();
    for (var rung : Rung.values()) {
      var blocks = article.parts().getOrDefault(rung, List.of());
      if (!blocks.isEmpty()) {
        var id = rung.name().toLowerCase(Locale.ROOT);
        parts.add(new Part(id, page.say(id), BlockHtml.of(blocks, 3)));
      }
    }
    return List.copyOf(parts);
  }

  private static Locale locale(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("lang"))
        .or(() -> Optional.ofNullable(ctx.formParam("lang")))
        .map(Locale::forLanguageTag)
        .filter(locale -> !locale.getLanguage().isEmpty())
        .or(() -> Languages.of(ctx))
        .orElse(Locale.ENGLISH);
  }
}
