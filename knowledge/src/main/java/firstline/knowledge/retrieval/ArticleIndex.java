package firstline.knowledge.retrieval;

import firstline.core.message.Message;
import firstline.knowledge.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The articles of one language, indexed in memory. May be searched by many threads. */
final class ArticleIndex {
  /** An article that was found, and how well it fits. */
  record Match(Article article, double score) {}

  private final List<Article> articles;
  private final Analysis analysis;
  private final IndexSearcher searcher;

  private ArticleIndex(List<Article> articles, Analysis analysis, IndexSearcher searcher) {
    this.articles = articles;
    this.analysis = analysis;
    this.searcher = searcher;
  }

  static ArticleIndex of(Locale locale, List<Article> articles) {
    var analysis = Analysis.of(locale);
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analysis.stemmed()))) {
      for (var article : articles) {
        writer.addDocument(document(article));
      }
      writer.commit();
      return new ArticleIndex(
          articles, analysis, new IndexSearcher(DirectoryReader.open(directory)));
    } catch (IOException e) {
      throw new UncheckedIOException("Indexing in memory failed", e);
    }
  }

  private static Document document(Article article) {
    var document = new Document();
    document.add(text(Field.TITLE, article.title()));
    document.add(text(Field.PHRASINGS, String.join("\n", article.phrasings())));
    document.add(text(Field.SUMMARY, article.summary()));
    var body = new StringBuilder();
    article.parts().values().forEach(b -> body.append(new Message(b, List.of()).plain()));
    document.add(text(Field.BODY, body.toString()));
    return document;
  }

  private static TextField text(Field field, String text) {
    return new TextField(field.stemmed(), text, org.apache.lucene.document.Field.Store.NO);
  }

  /** The best matches, best first. */
  List<Match> search(String words, int most) {
    var query = new BooleanQuery.Builder();
    for (var term : new LinkedHashSet<>(Analysis.terms(analysis.stemmed(), words))) {
      query.add(anywhere(term), BooleanClause.Occur.SHOULD);
    }
    try {
      var matches = new ArrayList<Match>();
      for (var hit : searcher.search(query.build(), most).scoreDocs) {
        matches.add(new Match(articles.get(hit.doc), hit.score));
      }
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException("Searching in memory failed", e);
    }
  }

  private static Query anywhere(String term) {
    var fields = new ArrayList<Query>();
    for (var field : Field.values()) {
      fields.add(new BoostQuery(new TermQuery(new Term(field.stemmed(), term)), field.boost()));
    }
    return new DisjunctionMaxQuery(fields, 0.2f);
  }
}
