package firstline.knowledge.prose;

import firstline.core.catalog.ArticleSlug;
import firstline.core.message.Block;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Takes down which files an article shows, and where, while its text is read. */
public final class Attaching {
  private final ArticleSlug article;
  private final List<Located<String>> shown = new ArrayList<>();

  public Attaching(ArticleSlug article) {
    this.article = article;
  }

  /** The names of the files that were shown so far, in reading order. */
  public List<Located<String>> shown() {
    return List.copyOf(shown);
  }

  Block attach(String name, String words, Place place) {
    shown.add(new Located<>(name, place));
    return new Block.Attached(article, name, words);
  }
}
