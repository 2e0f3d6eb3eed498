package firstline.knowledge.retrieval;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 with a saturation for each part of an article. How rare a word is, is left to the query: it
 * depends on all parts together.
 */
final class FieldSimilarity extends PerFieldSimilarityWrapper {
  /** BM25's b: a little, because our articles are of similar length. */
  private static final float LENGTH_MATTERS = 0.3f;

  private static final float USUAL_SATURATION = 1.2f;

  private final Map<String, Similarity> byField =
      Arrays.stream(Field.values())
          .collect(Collectors.toMap(Field::name, field -> new Flat(field.saturation())));
  private final Similarity usual = new Flat(USUAL_SATURATION);

  @Override
  public Similarity get(String field) {
    return byField.getOrDefault(field, usual);
  }

  private static final class Flat extends BM25Similarity {
    Flat(float saturation) {
      super(saturation, LENGTH_MATTERS);
    }

    @Override
    protected float idf(long documentFrequency, long documents) {
      return 1;
    }
  }
}
