package firstline.knowledge.retrieval;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes a query of a question, and says how much of the question is about what we have. */
final class QuestionReader {
  /**
   * A question, read.
   *
   * @param ours between 0 and 1
   */
  record Question(Query query, double ours) {}

  /** More different words than this do not make a search better. */
  private static final int MOST_TERMS = 40;

  /** Rare words count more than common ones, but less so than their rarity says. */
  private static final double RARITY = 0.75;

  private static final float EXACT_BOOST = 0.2f;
  private static final double ELSEWHERE_WEIGHT = 2;
  private static final Pattern NUMBER = Pattern.compile("[\\p{N}.]+");

  private final Analysis analysis;
  private final IndexReader index;
  private final Spelling spelling;

  QuestionReader(Analysis analysis, IndexReader index) {
    this.analysis = analysis;
    this.index = index;
    this.spelling = new Spelling(index, Field.WORDS);
  }

  Question read(List<String> words) throws IOException {
    var query = new BooleanQuery.Builder();
    double ours = 0;
    double telling = 0;
    for (var word : stems(words).entrySet()) {
      query.add(anywhere(word.getKey(), word.getValue()), BooleanClause.Occur.SHOULD);
      if (analysis.lexicon().elsewhere().contains(word.getKey())) {
        telling += ELSEWHERE_WEIGHT;
      } else if (tells(word.getKey())) {
        telling++;
        ours += isOurs(word.getValue()) ? 1 : 0;
      }
    }
    return new Question(query.build(), (ours + 0.5) / (telling + 1));
  }

  /** The words that are searched with their stems; a misspelt one gives way to what was meant. */
  private Map<String, String> stems(List<String> words) throws IOException {
    var stems = new LinkedHashMap<String, String>();
    for (var word : analysis.stems(words).entrySet()) {
      if (stems.size() == MOST_TERMS) {
        break;
      }
      if (stems.containsValue(word.getValue())) {
        continue;
      }
      if (index.docFreq(new Term(Field.STEMS, word.getValue())) > 0) {
        stems.put(word.getKey(), word.getValue());
      } else {
        var meant = spelling.nearest(word.getKey());
        meant.ifPresentOrElse(
            near -> stems.putAll(analysis.stems(List.of(near))),
            () -> stems.put(word.getKey(), word.getValue()));
      }
    }
    return stems;
  }

  private boolean tells(String word) {
    return !analysis.lexicon().everyday().contains(word) && !NUMBER.matcher(word).matches();
  }

  private boolean isOurs(String stem) throws IOException {
    for (var field : List.of(Field.TITLE, Field.PHRASINGS, Field.SUMMARY)) {
      if (index.docFreq(new Term(field.name(), stem)) > 0) {
        return true;
      }
    }
    return false;
  }

  private Query anywhere(String word, String stem) throws IOException {
    float weight = (float) Math.pow(rarity(new Term(Field.STEMS, stem)), RARITY);
    var query = new BooleanQuery.Builder();
    for (var field : Field.values()) {
      var term = new TermQuery(new Term(field.name(), stem));
      query.add(new BoostQuery(term, field.boost() * weight), BooleanClause.Occur.SHOULD);
    }
    var exact = new TermQuery(new Term(Field.WORDS, word));
    query.add(new BoostQuery(exact, EXACT_BOOST * weight), BooleanClause.Occur.SHOULD);
    return query.build();
  }

  private double rarity(Term term) throws IOException {
    double with = index.docFreq(term) + 0.5;
    return Math.log(1 + (index.numDocs() - with + 1) / with);
  }
}
