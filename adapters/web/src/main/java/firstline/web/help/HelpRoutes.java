package firstline.web.help;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Found;
import firstline.core.message.Rung;
import firstline.core.port.KnowledgeBase;
import firstline.web.frame.Languages;
import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.frame.Sheet;
import firstline.web.html.BlockHtml;
import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public help pages. */
public final class HelpRoutes implements Routes {
  /** One part of an article under its heading. */
  public record Part(String id, String title, Content content) {}

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 200;

  private final Pages pages;
  private final KnowledgeBase knowledge;

  public HelpRoutes(Pages pages, KnowledgeBase knowledge) {
    this.pages = pages;
    this.knowledge = knowledge;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/help", this::search);
    routes.get("/help/{slug}", this::article);
  }

  private void search(Context ctx) {
    var words = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    var asked = words.substring(0, Math.min(LONGEST, words.length()));
    var hits = asked.isEmpty() ? List.<Found.Hit>of() : knowledge.search(asked, locale(ctx)).hits();
    pages.show(ctx, "help/search.jte", Sheet.titled("Help"), Map.of("asked", asked, "hits", hits));
  }

  private void article(Context ctx) {
    var article =
        Optional.of(ctx.pathParam("slug"))
            .filter(slug -> SLUG.matcher(slug).matches())
            .flatMap(slug -> knowledge.article(new ArticleSlug(slug), locale(ctx)))
            .orElseThrow(NotFoundResponse::new);
    ctx.header("Cache-Control", "public, max-age=300").header("Vary", "Accept-Language");
    pages.show(
        ctx,
        "help/article.jte",
        Sheet.titled(article.title()),
        Map.of("article", article, "parts", parts(article)));
  }

  private static List<Part> parts(Found.ArticleText article) {
    var parts = new ArrayList<Part>();
    for (var rung : Rung.values()) {
      var blocks = article.parts().getOrDefault(rung, List.of());
      if (!blocks.isEmpty()) {
        parts.add(
            new Part(rung.name().toLowerCase(Locale.ROOT), title(rung), BlockHtml.of(blocks, 3)));
      }
    }
    return List.copyOf(parts);
  }

  private static String title(Rung rung) {
    return switch (rung) {
      case GUIDE -> "What to do";
      case CLARIFY -> "In more detail";
      case ASSIST -> "Looking deeper";
    };
  }

  private static Locale locale(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("lang"))
        .map(Locale::forLanguageTag)
        .filter(locale -> !locale.getLanguage().isEmpty())
        .or(() -> Languages.of(ctx))
        .orElse(Locale.ENGLISH);
  }
}
