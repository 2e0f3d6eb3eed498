package firstline.knowledge.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * What each word adds to each article that has it. A word counts in proportion to its weight in a
 * question, and nothing else of it depends on the question: so it is reckoned once, when the index
 * is made, and a search only adds up.
 */
final class Impacts {
  /** A document that was found, and how well it fits. */
  record Hit(int document, double score) {
    /** Better ones first; of two that are as good, the one that came first. */
    static final Comparator<Hit> BEST_FIRST =
        Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::document);
  }

  /** The documents that have a word, in their order, with what it adds to each. */
  private record Postings(int[] documents, float[] added) {
    private static final Postings NONE = new Postings(new int[0], new float[0]);

    /** Both together; what a document has in both is added up. */
    Postings and(Postings other) {
      int[] all = new int[documents.length + other.documents.length];
      float[] sums = new float[all.length];
      int i = 0;
      int j = 0;
      int count = 0;
      while (i < documents.length || j < other.documents.length) {
        int here = i < documents.length ? documents[i] : Integer.MAX_VALUE;
        int there = j < other.documents.length ? other.documents[j] : Integer.MAX_VALUE;
        all[count] = Math.min(here, there);
        sums[count++] = (here <= there ? added[i++] : 0) + (there <= here ? other.added[j++] : 0);
      }
      return new Postings(Arrays.copyOf(all, count), Arrays.copyOf(sums, count));
    }
  }

  private final int documents;
  private final Map<String, Postings> stems = new HashMap<>();
  private final Map<String, Postings> words = new HashMap<>();

  /**
   * Reckons those of an index of one segment.
   *
   * @throws IOException if it cannot be read
   */
  Impacts(IndexSearcher searcher) throws IOException {
    this.documents = searcher.getIndexReader().maxDoc();
    for (var leaf : searcher.getIndexReader().leaves()) {
      for (var field : Field.values()) {
        add(searcher, leaf.reader(), field.name(), field.boost(), stems);
      }
      add(searcher, leaf.reader(), Field.WORDS, 1, words);
    }
  }

  private static void add(
      IndexSearcher searcher,
      LeafReader reader,
      String field,
      float boost,
      Map<String, Postings> to)
      throws IOException {
    Terms terms = reader.terms(field);
    var statistics = searcher.collectionStatistics(field);
    if (terms == null || statistics == null) {
      return;
    }
    long[] norms = norms(reader, field);
    var each = terms.iterator();
    for (var term = each.next(); term != null; term = each.next()) {
      var scorer =
          searcher
              .getSimilarity()
              .scorer(
                  boost,
                  statistics,
                  new TermStatistics(term, each.docFreq(), each.totalTermFreq()));
      var postings =
          postings(each.postings(null, PostingsEnum.FREQS), each.docFreq(), scorer, norms);
      to.merge(term.utf8ToString(), postings, Postings::and);
    }
  }

  private static Postings postings(PostingsEnum having, int count, SimScorer scorer, long[] norms)
      throws IOException {
    int[] places = new int[count];
    float[] added = new float[count];
    for (int i = 0; having.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
      places[i] = having.docID();
      added[i] = scorer.score(having.freq(), norms[having.docID()]);
    }
    return new Postings(places, added);
  }

  /** How long each document's field is, as the similarity has it. */
  private static long[] norms(LeafReader reader, String field) throws IOException {
    long[] norms = new long[reader.maxDoc()];
    Arrays.fill(norms, 1);
    var values = reader.getNormValues(field);
    if (values != null) {
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        norms[values.docID()] = values.longValue();
      }
    }
    return norms;
  }

  /**
   * The documents that fit best.
   *
   * @param byStem what each stem of a question counts
   * @param byWord what each of its words counts besides, where it is found as it is
   */
  List<Hit> best(Map<String, Double> byStem, Map<String, Double> byWord, int most) {
    double[] scores = new double[documents];
    byStem.forEach((stem, weight) -> add(stems.getOrDefault(stem, Postings.NONE), weight, scores));
    byWord.forEach((word, weight) -> add(words.getOrDefault(word, Postings.NONE), weight, scores));
    var best = new PriorityQueue<Hit>(most + 1, Hit.BEST_FIRST.reversed());
    double enough = 0;
    for (int document = 0; document < documents; document++) {
      if (scores[document] > enough) {
        best.add(new Hit(document, scores[document]));
        if (best.size() > most) {
          best.remove();
          enough = best.element().score();
        }
      }
    }
    return best.stream().sorted(Hit.BEST_FIRST).toList();
  }

  private static void add(Postings postings, double weight, double[] scores) {
    int[] places = postings.documents();
    float[] added = postings.added();
    for (int i = 0; i < places.length; i++) {
      scores[places[i]] += weight * added[i];
    }
  }
}
