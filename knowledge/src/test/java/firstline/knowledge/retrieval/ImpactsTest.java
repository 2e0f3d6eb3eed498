package firstline.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImpactsTest {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  private IndexSearcher searcher(String... bodies) throws IOException {
    var settings =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(new FieldSimilarity());
    try (var writer = new IndexWriter(directory, settings)) {
      for (var body : bodies) {
        var document = new Document();
        for (var field : List.of(Field.TITLE.name(), Field.BODY.name(), Field.WORDS)) {
          var text = field.equals(Field.TITLE.name()) ? body.split(" ")[0] : body;
          document.add(new TextField(field, text, TextField.Store.NO));
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    var searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(new FieldSimilarity());
    return searcher;
  }

  private static BoostQuery part(String field, String word, double boost) {
    return new BoostQuery(new TermQuery(new Term(field, word)), (float) boost);
  }

  @Test
  @DisplayName("what is added up is what Lucene says")
  void sameAsLucene() throws IOException {
    var searcher =
        searcher(
            "mail is stuck in the outbox mail mail",
            "site is down",
            "mail on a phone",
            "down with the mail server of a long article that says much about a site and its mail",
            "nothing of it");
    var weights = Map.of("mail", 1.5, "down", 3.0, "never", 2.0);
    var query = new BooleanQuery.Builder();
    weights.forEach(
        (word, weight) -> {
          for (var field : List.of(Field.TITLE, Field.BODY)) {
            query.add(part(field.name(), word, field.boost() * weight), Occur.SHOULD);
          }
          query.add(part(Field.WORDS, word, 0.2 * weight), Occur.SHOULD);
        });
    var expected = searcher.search(query.build(), 10).scoreDocs;
    var exact = Map.of("mail", 0.3, "down", 0.6, "never", 0.4);
    var found = new Impacts(searcher).best(weights, exact, 10);

    assertThat(found).hasSize(expected.length).hasSize(4);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i).document()).isEqualTo(expected[i].doc);
      assertThat(found.get(i).score()).isCloseTo(expected[i].score, within(1e-4));
    }
  }

  @Test
  @DisplayName("only the best are kept, of equals those that came first")
  void bestOnly() throws IOException {
    var searcher = searcher("a b", "a b", "a a", "b b", "a b");
    assertThat(new Impacts(searcher).best(Map.of("a", 1.0), Map.of(), 2))
        .extracting(Impacts.Hit::document)
        .containsExactly(2, 0);
    assertThat(new Impacts(searcher).best(Map.of("c", 1.0), Map.of(), 2)).isEmpty();
  }
}
