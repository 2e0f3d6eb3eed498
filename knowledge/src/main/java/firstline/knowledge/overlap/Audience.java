package firstline.knowledge.overlap;

import firstline.knowledge.article.Article;
import java.util.Collections;

/** Whom articles are for. */
final class Audience {
  private Audience() {}

  /** Whether somebody may be shown both. */
  static boolean isShared(Article one, Article other) {
    return one.audience().equals(other.audience())
        && !Collections.disjoint(one.platforms(), other.platforms());
  }
}
