package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.core.message.Message;
import firstline.knowledge.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.NoLockFactory;

/** The articles of one language, indexed in memory. May be searched by many threads. */
final class ArticleIndex {
  /** An article that was found, and how well it fits. */
  record Match(Article article, double score) {}

  /**
   * What a search came to.
   *
   * @param matches best first
   * @param ours the share of the question that is about what we have, between 0 and 1
   * @param oursAlone whether it is short and about nothing else
   */
  record Matches(List<Match> matches, double ours, boolean oursAlone) {
    static final Matches NONE = new Matches(List.of(), 0, false);
  }

  /** What comes close to one phrasing counts this much beside words found anywhere. */
  private static final double CLOSENESS = 3;

  /** So many of those with most of the words are compared by their phrasings. */
  private static final int COMPARED = 30;

  private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType PRESENCE = type(IndexOptions.DOCS);

  private final List<Article> articles;
  private final IndexSearcher searcher;
  private final QuestionReader questions;
  private final Phrasings phrasings;
  private final Impacts impacts;

  private ArticleIndex(List<Article> articles, Analysis analysis, IndexSearcher searcher)
      throws IOException {
    this.articles = articles;
    this.searcher = searcher;
    this.questions = new QuestionReader(analysis, searcher);
    this.impacts = new Impacts(searcher);
    this.phrasings = Phrasings.of(articles, analysis, questions::weight);
  }

  static ArticleIndex of(Analysis analysis, List<Article> articles) {
    var directory =
        new ByteBuffersDirectory(
            NoLockFactory.INSTANCE,
            ByteBuffersDataOutput::new,
            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    var analyzer =
        new PerFieldAnalyzerWrapper(analysis.stemmed(), Map.of(Field.WORDS, analysis.plain()));
    var settings = new IndexWriterConfig(analyzer).setSimilarity(new FieldSimilarity());
    try (var writer = new IndexWriter(directory, settings)) {
      for (var article : articles) {
        writer.addDocument(document(article, analysis));
      }
      writer.forceMerge(1);
      writer.commit();
      var searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setSimilarity(new FieldSimilarity());
      searcher.setQueryCache(null);
      return new ArticleIndex(List.copyOf(articles), analysis, searcher);
    } catch (IOException e) {
      throw new UncheckedIOException("Indexing in memory failed", e);
    }
  }

  private static Document document(Article article, Analysis analysis) {
    var document = new Document();
    for (var field : Field.values()) {
      var text = analysis.prepared(text(article, field));
      document.add(new org.apache.lucene.document.Field(field.name(), text, TEXT));
      document.add(new org.apache.lucene.document.Field(Field.STEMS, text, PRESENCE));
      document.add(new org.apache.lucene.document.Field(Field.WORDS, text, TEXT));
    }
    return document;
  }

  private static String text(Article article, Field field) {
    return switch (field) {
      case TITLE -> article.title();
      case PHRASINGS -> String.join("\n", article.phrasings());
      case SUMMARY -> article.summary();
      case BODY -> {
        var parts = new ArrayList<String>();
        new TreeMap<>(article.parts())
            .values()
            .forEach(blocks -> parts.add(new Message(blocks, List.of()).plain()));
        yield String.join("\n", parts);
      }
    };
  }

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /**
   * Searches.
   *
   * @param words a question, read by the lexicon of the index
   */
  Matches search(List<String> words, int most) {
    try {
      var question = questions.read(words);
      var hits = impacts.best(question.stems(), question.words(), Math.max(most, COMPARED));
      long marks = Phrasings.marks(question.stems().keySet());
      var matches =
          hits.stream()
              .map(hit -> match(hit, question, marks))
              .sorted(Comparator.comparingDouble(Match::score).reversed())
              .limit(most)
              .toList();
      var evidence = question.evidence();
      return new Matches(matches, evidence.share(), evidence.isOursAlone());
    } catch (IOException e) {
      throw new UncheckedIOException("Searching in memory failed", e);
    }
  }

  /** What the score of an article is made of; nothing where it is not among these. */
  List<Explained.Reason> reasons(List<String> words, ArticleSlug slug) {
    for (int document = 0; document < articles.size(); document++) {
      if (articles.get(document).slug().equals(slug)) {
        return reasons(words, document);
      }
    }
    return List.of();
  }

  private List<Explained.Reason> reasons(List<String> words, int document) {
    try {
      var question = questions.read(words);
      var reasons = new ArrayList<>(Reasons.of(searcher.explain(question.query(), document)));
      phrasings
          .closestOf(document, question.stems(), Phrasings.marks(question.stems().keySet()))
          .map(closest -> reason(articles.get(document), closest))
          .ifPresent(reasons::add);
      return List.copyOf(reasons);
    } catch (IOException e) {
      throw new UncheckedIOException("Searching in memory failed", e);
    }
  }

  private static Explained.Reason reason(Article article, Phrasings.Closest closest) {
    var text =
        closest.number() == 0 ? article.title() : article.phrasings().get(closest.number() - 1);
    return new Explained.Reason("closest phrasing", text, CLOSENESS * closest.closeness());
  }

  private Match match(Impacts.Hit hit, QuestionReader.Question question, long marks) {
    double closest = phrasings.closest(hit.document(), question.stems(), marks);
    return new Match(articles.get(hit.document()), hit.score() + CLOSENESS * closest);
  }
}
