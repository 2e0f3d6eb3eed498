package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Found;
import firstline.core.port.KnowledgeBase;
import firstline.knowledge.article.Article;
import firstline.knowledge.lexicon.Lexicon;
import firstline.knowledge.source.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The articles, searched with Lucene. */
public final class LuceneKnowledgeBase implements KnowledgeBase {
  /** More of a customer's words than this, in characters, does not make a search better. */
  static final int MOST_WORDS = 1_000;

  private static final int CANDIDATES = 5;

  /** As far as two searches are merged. */
  private static final int MERGED = 10;

  private final Map<ArticleSlug, Map<Locale, Article>> articles;
  private final Map<ArticleSlug, ArticleSlug> redirects;
  private final Map<IssueType, FlowSlug> flows;
  private final String publicUrl;
  private final Map<Locale, Analysis> analyses = new HashMap<>();
  private final Indexes indexes = new Indexes();

  private LuceneKnowledgeBase(
      List<Article> articles,
      Map<ArticleSlug, ArticleSlug> redirects,
      Map<IssueType, FlowSlug> flows,
      String publicUrl) {
    this.articles =
        articles.stream()
            .collect(
                Collectors.groupingBy(
                    Article::slug, Collectors.toMap(Article::locale, article -> article)));
    this.redirects = Map.copyOf(redirects);
    this.flows = Map.copyOf(flows);
    this.publicUrl = publicUrl.replaceFirst("/+$", "");
  }

  /**
   * A base of articles. A language is indexed when it is first searched, if {@link #index} did not
   * do it before.
   *
   * @param redirects former slugs, and the articles that answer for them
   * @param lexicons how questions are read, by language
   * @param flows the guided flow of an issue type, where there is one
   * @param publicUrl where the help pages are, for example {@code https://support.example.net}
   */
  public static LuceneKnowledgeBase of(
      List<Article> articles,
      Map<ArticleSlug, ArticleSlug> redirects,
      Map<Locale, Lexicon> lexicons,
      Map<IssueType, FlowSlug> flows,
      String publicUrl) {
    var base = new LuceneKnowledgeBase(articles, redirects, flows, publicUrl);
    lexicons.forEach((locale, words) -> base.analyses.put(locale, Analysis.of(locale, words)));
    articles.stream()
        .collect(Collectors.groupingBy(Article::locale))
        .forEach(
            (locale, group) ->
                base.indexes.add(locale, () -> ArticleIndex.of(base.analysis(locale), group)));
    return base;
  }

  /** Indexes every language, English first, so that nobody who searches has to wait for it. */
  public void index() {
    indexes.make(Locale.ENGLISH);
  }

  @Override
  public Found.Hits search(String words, Locale locale) {
    var judged = Judge.of(matches(words, locale, CANDIDATES));
    return new Found.Hits(judged.verdict(), judged.shown().stream().map(this::hit).toList());
  }

  /** The best articles for a customer's words, best first, whatever their merit. */
  public List<ArticleSlug> ranking(String words, Locale locale, int most) {
    return matches(words, locale, most).matches().stream()
        .map(match -> match.article().slug())
        .toList();
  }

  /** The group of each article. */
  public Map<ArticleSlug, String> groups() {
    return articles.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().values().iterator().next().group()));
  }

  private ArticleIndex.Matches matches(String words, Locale locale, int most) {
    var bounded = words.substring(0, Math.min(words.length(), MOST_WORDS));
    var spoken = indexes.has(locale) ? locale : Locale.of(locale.getLanguage());
    if (spoken.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      return among(spoken, read(bounded, spoken), most);
    }
    return new Bilingual(
            among(spoken, read(bounded, spoken), MERGED),
            among(Locale.ENGLISH, inEnglish(bounded, analysis(spoken)), MERGED))
        .merged(article -> find(versions(article.slug()), spoken).orElse(article), most);
  }

  private ArticleIndex.Matches among(Locale language, List<String> words, int most) {
    return indexes
        .find(language)
        .map(index -> index.search(words, most))
        .orElse(ArticleIndex.Matches.NONE);
  }

  private List<String> read(String words, Locale language) {
    return analysis(language).lexicon().read(words);
  }

  private Map<Locale, Article> versions(ArticleSlug slug) {
    return articles.getOrDefault(slug, Map.of());
  }

  /** What can be said in English of a question in another language. */
  private List<String> inEnglish(String words, Analysis spoken) {
    var known = spoken.lexicon().readAsEnglish(words).stream().filter(spoken::tells).toList();
    return read(String.join(" ", known), Locale.ENGLISH);
  }

  private Analysis analysis(Locale locale) {
    var known = analyses.get(locale);
    return known == null ? Analysis.of(locale, Lexicon.none()) : known;
  }

  private Found.Hit hit(ArticleIndex.Match match) {
    var article = match.article();
    return new Found.Hit(
        article.slug(), article.title(), match.score(), issue(article), flow(article));
  }

  @Override
  public Optional<Found.ArticleText> article(ArticleSlug slug, Locale locale) {
    var written = new HashMap<>(versions(redirects.getOrDefault(slug, slug)));
    written.values().removeIf(article -> !article.isWritten());
    return find(written, locale).map(this::text);
  }

  private Found.ArticleText text(Article article) {
    return new Found.ArticleText(
        article.slug(),
        article.locale(),
        article.title(),
        article.parts(),
        addressOf(article.slug()),
        issue(article),
        flow(article));
  }

  /** Where an article can be read in full. */
  public String addressOf(ArticleSlug slug) {
    return publicUrl + "/help/" + slug;
  }

  private static Optional<IssueType> issue(Article article) {
    return article.issueTypes().stream().findFirst().map(Located::value);
  }

  private Optional<FlowSlug> flow(Article article) {
    return issue(article).flatMap(issue -> Optional.ofNullable(flows.get(issue)));
  }

  private static <T> Optional<T> find(Map<Locale, T> versions, Locale locale) {
    return java.util.stream.Stream.of(locale, Locale.of(locale.getLanguage()), Locale.ENGLISH)
        .flatMap(wanted -> Optional.ofNullable(versions.get(wanted)).stream())
        .findFirst();
  }
}
