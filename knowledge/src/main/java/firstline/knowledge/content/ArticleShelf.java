package firstline.knowledge.content;

import firstline.knowledge.article.Article;
import firstline.knowledge.article.ArticleFile;
import firstline.knowledge.article.ArticleReader;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the folders of articles: their versions by language, and the files that they show. */
final class ArticleShelf {
  private static final Pattern VERSION = Pattern.compile("([a-z]{2,3}(?:-[A-Z]{2})?)\\.md");

  private final ContentFolder folder;
  private final ArticleReader reader;
  private final Problems problems;
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, Set<String>> files = new TreeMap<>();

  ArticleShelf(ContentFolder folder, ArticleReader reader, Problems problems) {
    this.folder = folder;
    this.reader = reader;
    this.problems = problems;
  }

  /** Reads all of them. */
  ArticleShelf read() {
    folder.foldersIn("articles").forEach(this::read);
    return this;
  }

  /** The versions that could be read. */
  List<Article> articles() {
    return List.copyOf(articles);
  }

  /** The names of the files beside each article that exists, readable or not, by its slug. */
  Map<String, Set<String>> files() {
    return files;
  }

  private void read(Path home) {
    var slug = home.getFileName().toString();
    var versions = new LinkedHashMap<Locale, Path>();
    var beside = new TreeSet<String>();
    for (var file : folder.filesIn(home)) {
      var name = file.getFileName().toString();
      var version = VERSION.matcher(name);
      if (version.matches()) {
        versions.put(Locale.forLanguageTag(version.group(1)), file);
      } else if (ArticleFile.isName(name)) {
        beside.add(name);
        folder.look(file).ifPresent(bytes -> check(file, bytes));
      } else {
        unread(file);
      }
    }
    files.put(slug, beside);
    articles.addAll(read(slug, versions));
  }

  /** English first: a brief translation takes the rest from it. */
  private List<Article> read(String slug, Map<Locale, Path> versions) {
    var english = read(slug, Locale.ENGLISH, versions, Optional.empty());
    var read = new ArrayList<Article>(english.stream().toList());
    for (var locale : versions.keySet()) {
      if (!locale.equals(Locale.ENGLISH)) {
        read(slug, locale, versions, english).ifPresent(read::add);
      }
    }
    return read;
  }

  private Optional<Article> read(
      String slug, Locale locale, Map<Locale, Path> versions, Optional<Article> english) {
    return Optional.ofNullable(versions.get(locale))
        .flatMap(folder::read)
        .flatMap(text -> reader.read(text, slug, locale, english));
  }

  private void check(Path file, byte[] bytes) {
    var place = Place.startOf(folder.nameOf(file));
    ArticleFile.fault(file.getFileName().toString(), bytes)
        .ifPresent(fault -> problems.error(place, fault));
  }

  private void unread(Path file) {
    problems.warning(
        Place.startOf(folder.nameOf(file)),
        "the file is not read: it is neither named by a language nor a picture, a PDF or a text"
            + " that articles can show (small letters, digits, dots and hyphens)");
  }
}
