package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.curation.ArticlePaths;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slugs of articles, as they are typed, made up and named by addresses. */
final class Slugs {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 60;

  private Slugs() {}

  /** What was typed, if it is a slug. */
  static Optional<ArticleSlug> typed(String words) {
    return words.length() <= LONGEST && SHAPE.matcher(words).matches()
        ? Optional.of(new ArticleSlug(words))
        : Optional.empty();
  }

  /** A slug made of a title. */
  static Optional<ArticleSlug> of(String title) {
    var bare = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
    var joined = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    var cut = joined.substring(0, Math.min(joined.length(), LONGEST));
    return typed(cut.replaceAll("^-|-$", ""));
  }

  /** Whether there is an article under a slug, or was one. */
  static boolean isTaken(CurationPorts ports, ArticleSlug slug) {
    var path = ArticlePaths.of(slug, Locale.ENGLISH);
    return ports.documents().find(path).version() > 0
        || ports.publishing().files().bytes(path).isPresent();
  }

  /** The one that the address names. */
  static ArticleSlug named(Context ctx) {
    return typed(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
  }
}
