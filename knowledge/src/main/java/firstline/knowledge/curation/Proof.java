package firstline.knowledge.curation;

import firstline.core.curation.DocumentPath;
import firstline.knowledge.article.Article;
import firstline.knowledge.article.ArticleReader;
import firstline.knowledge.content.Content;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of an article as it would be read, quickly and by itself; that it fits into the rest
 * is looked at before it is published.
 *
 * @param article nothing where too little could be read
 */
public record Proof(Optional<Article> article, List<Problem> problems) {
  private static final String FACT = "provider.";

  public Proof {
    problems = List.copyOf(problems);
  }

  /** Reads a text as the file of an article. */
  public static Proof read(Content content, DocumentPath path, String text) {
    var problems = new Problems();
    var plain = text.replace("\r\n", "\n");
    var source =
        SourceText.ofFile(path.value(), plain.startsWith("\uFEFF") ? plain.substring(1) : plain);
    var article =
        ArticlePaths.version(path)
            .flatMap(
                version ->
                    new ArticleReader(provider(content), problems)
                        .read(
                            source,
                            version.slug().value(),
                            version.locale(),
                            english(content, version)));
    return new Proof(article, problems.errors());
  }

  private static Optional<Article> english(Content content, ArticlePaths.Version version) {
    return version.locale().equals(Locale.ENGLISH)
        ? Optional.empty()
        : content.articles().stream()
            .filter(article -> article.slug().equals(version.slug()))
            .filter(article -> article.locale().equals(Locale.ENGLISH))
            .findFirst();
  }

  private static Provider provider(Content content) {
    return new Provider(
        content.playbook().facts().entrySet().stream()
            .filter(fact -> fact.getKey().startsWith(FACT))
            .collect(
                Collectors.toMap(
                    fact -> fact.getKey().substring(FACT.length()), fact -> fact.getValue())));
  }
}
