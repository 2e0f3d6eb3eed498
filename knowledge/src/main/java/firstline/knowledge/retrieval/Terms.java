package firstline.knowledge.retrieval;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of an index that does not change. Where a term was found before, it is not looked for
 * again: the words of questions repeat.
 */
final class Terms {
  private final IndexSearcher searcher;
  private final Map<Term, TermStates> found = new ConcurrentHashMap<>();

  Terms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** In how many articles a term is. */
  int frequency(String field, String text) throws IOException {
    return states(new Term(field, text)).map(Terms::frequency).orElse(0);
  }

  /** What finds the articles with a term; empty if there are none. */
  Optional<TermQuery> query(String field, String text) throws IOException {
    var term = new Term(field, text);
    return states(term).map(states -> new TermQuery(term, states));
  }

  private Optional<TermStates> states(Term term) throws IOException {
    var known = found.get(term);
    if (known == null) {
      known = TermStates.build(searcher, term, true);
      if (frequency(known) == 0) {
        return Optional.empty();
      }
      found.put(term, known);
    }
    return Optional.of(known);
  }

  private static int frequency(TermStates states) {
    return states.docFreq();
  }
}
