package firstline.knowledge.content;

import firstline.knowledge.article.Article;
import firstline.knowledge.article.ArticleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the versions of one article, English first: a brief translation takes the rest from it. */
record ArticleShelf(ContentFolder folder, ArticleReader reader) {

  /** The versions that could be read, by the languages of their files. */
  List<Article> read(String slug, Map<Locale, Path> files) {
    var english = read(slug, Locale.ENGLISH, files, Optional.empty());
    var articles = new ArrayList<Article>(english.stream().toList());
    for (var locale : files.keySet()) {
      if (!locale.equals(Locale.ENGLISH)) {
        read(slug, locale, files, english).ifPresent(articles::add);
      }
    }
    return articles;
  }

  private Optional<Article> read(
      String slug, Locale locale, Map<Locale, Path> files, Optional<Article> english) {
    return Optional.ofNullable(files.get(locale))
        .flatMap(folder::read)
        .flatMap(text -> reader.read(text, slug, locale, english));
  }
}
