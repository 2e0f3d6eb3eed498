package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Found;
import firstline.core.understanding.Addresses;
import firstline.knowledge.article.Article;
import firstline.knowledge.lexicon.Lexicon;
import firstline.knowledge.source.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The articles, searched with Lucene. */
public final class LuceneKnowledgeBase implements Ranking {
  /** More of a customer's words than this, in characters, does not make a search better. */
  static final int MOST_WORDS = 1_000;

  private static final int CANDIDATES = 5;

  /** As far as two searches are merged. */
  private static final int MERGED = 10;

  private final Map<ArticleSlug, Map<Locale, Article>> articles;
  private final Map<ArticleSlug, ArticleSlug> redirects;
  private final Map<IssueType, FlowSlug> flows;
  private final String publicUrl;
  private final Interpreter interpreter;
  private final Indexes indexes = new Indexes();

  private LuceneKnowledgeBase(
      List<Article> articles,
      Map<ArticleSlug, ArticleSlug> redirects,
      Interpreter interpreter,
      Map<IssueType, FlowSlug> flows,
      String publicUrl) {
    this.interpreter = interpreter;
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
    var base =
        new LuceneKnowledgeBase(articles, redirects, new Interpreter(lexicons), flows, publicUrl);
    articles.stream()
        .collect(Collectors.groupingBy(Article::locale))
        .forEach(
            (locale, group) ->
                base.indexes.add(
                    locale, () -> ArticleIndex.of(base.interpreter.analysis(locale), group)));
    return base;
  }

  /** Indexes a language, if it has articles, so that who first searches in it need not wait. */
  public void index(Locale language) {
    indexes.find(language);
  }

  /** Indexes every language. */
  public void index() {
    indexes.make();
  }

  @Override
  public Found.Hits search(String words, Locale locale) {
    var judged = Judge.of(matches(words, locale, CANDIDATES));
    return new Found.Hits(judged.verdict(), judged.shown().stream().map(this::hit).toList());
  }

  @Override
  public List<ArticleSlug> ranking(String words, Locale locale, int most) {
    return matches(words, locale, most).matches().stream()
        .map(match -> match.article().slug())
        .toList();
  }

  /** A search with the reasons of its ranking. */
  public Explained explain(String words, Locale locale, int most) {
    var found = matches(words, locale, most);
    var judged = Judge.of(found);
    var asked = interpreter.asked(bounded(words), spoken(locale));
    return new Explained(
        judged.verdict(),
        judged.shown().size(),
        found.matches().stream().map(match -> scored(match, asked)).toList());
  }

  private Explained.Scored scored(ArticleIndex.Match match, List<Interpreter.Asked> asked) {
    var article = match.article();
    var reasons =
        asked.stream().flatMap(each -> reasons(each, article, asked.size() > 1).stream()).toList();
    return new Explained.Scored(
        article.slug(), article.title(), match.score(), Reasons.fitting(reasons, match.score()));
  }

  private List<Explained.Reason> reasons(
      Interpreter.Asked asked, Article article, boolean several) {
    var reasons =
        indexes
            .find(asked.language())
            .map(index -> index.reasons(asked.words(), article.slug()))
            .orElse(List.of());
    return several ? Reasons.in(asked.language(), reasons) : reasons;
  }

  /** The stems of a text's telling words. */
  public Set<String> stems(String words, Locale locale) {
    return interpreter.stems(bounded(words), spoken(locale));
  }

  private ArticleIndex.Matches matches(String words, Locale locale, int most) {
    var spoken = spoken(locale);
    var asked = interpreter.asked(bounded(words), spoken);
    if (asked.size() == 1) {
      return among(asked.getFirst(), most);
    }
    return new Bilingual(among(asked.getFirst(), MERGED), among(asked.getLast(), MERGED))
        .merged(article -> find(versions(article.slug()), spoken).orElse(article), most);
  }

  private ArticleIndex.Matches among(Interpreter.Asked asked, int most) {
    return indexes
        .find(asked.language())
        .map(index -> index.search(asked.words(), most))
        .orElse(ArticleIndex.Matches.NONE);
  }

  /**
   * What is searched of a customer's words. Whose mailbox it is says nothing; names of sites stay,
   * since many are those of a product.
   */
  private static String bounded(String words) {
    return Addresses.withoutEmails(words.substring(0, Math.min(words.length(), MOST_WORDS)));
  }

  private Locale spoken(Locale locale) {
    return indexes.has(locale) ? locale : Locale.of(locale.getLanguage());
  }

  @Override
  public String name() {
    return "words (Lucene)";
  }

  @Override
  public Map<ArticleSlug, String> groups() {
    return articles.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().values().iterator().next().group()));
  }

  private Map<Locale, Article> versions(ArticleSlug slug) {
    return articles.getOrDefault(slug, Map.of());
  }

  /** An article as it would be offered, without a score. */
  Optional<Found.Hit> hit(ArticleSlug slug, Locale locale) {
    return find(versions(slug), locale).map(article -> hit(new ArticleIndex.Match(article, 0)));
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
