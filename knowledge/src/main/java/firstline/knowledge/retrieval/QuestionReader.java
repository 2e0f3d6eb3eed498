package firstline.knowledge.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Makes a query of a question, and says how much of the question is about what we have. */
final class QuestionReader {
  /**
   * A question, read.
   *
   * @param query says why an article fits as it does
   * @param stems its telling words with what each counts
   * @param words the same as they are written, with what each counts where it is found so
   */
  record Question(
      Query query, Map<String, Double> stems, Map<String, Double> words, Evidence evidence) {}

  /**
   * A word that is searched.
   *
   * @param weight less than 1 where it is only a guess at what was meant
   */
  private record Word(String text, String stem, float weight) {}

  /** More different words than this do not make a search better. */
  private static final int MOST_WORDS = 40;

  /** So many unknown words are guessed at: a story full of them is not ours. */
  private static final int MOST_GUESSED = 3;

  /** Rare words count more than common ones, but less so than their rarity says. */
  private static final double RARITY = 0.75;

  /** What a word of a single article counts; all scores are in proportion to it. */
  private static final double RAREST = 4;

  private static final float EXACT_BOOST = 0.2f;
  private static final float GUESSED = 0.7f;
  private static final double ELSEWHERE_WEIGHT = 2;
  private static final Pattern NUMBER = Pattern.compile("[\\p{N}.]+");

  private final Analysis analysis;
  private final Terms terms;
  private final int articles;
  private final Spelling spelling;

  QuestionReader(Analysis analysis, IndexSearcher searcher) throws IOException {
    this.analysis = analysis;
    this.terms = new Terms(searcher);
    this.articles = searcher.getIndexReader().numDocs();
    this.spelling = new Spelling(searcher.getIndexReader(), Field.WORDS);
  }

  Question read(List<String> words) throws IOException {
    var query = new BooleanQuery.Builder();
    var stems = new LinkedHashMap<String, Double>();
    var exact = new LinkedHashMap<String, Double>();
    double ours = 0;
    double telling = 0;
    int everyday = 0;
    for (var word : searched(words)) {
      double weight = word.weight() * weight(word.stem());
      anywhere(word, (float) weight).forEach(part -> query.add(part, BooleanClause.Occur.SHOULD));
      stems.put(word.stem(), weight);
      exact.merge(word.text(), EXACT_BOOST * weight, Double::sum);
      if (analysis.lexicon().elsewhere().contains(word.text())) {
        telling += ELSEWHERE_WEIGHT;
      } else if (tells(word.text())) {
        telling++;
        ours += isOurs(word.stem()) ? word.weight() : 0;
      } else {
        everyday++;
      }
    }
    return new Question(query.build(), stems, exact, new Evidence(telling, ours, everyday));
  }

  private List<Word> searched(List<String> words) throws IOException {
    Map<String, Word> byStem = new LinkedHashMap<>();
    int guessed = 0;
    for (var word : analysis.stems(words).entrySet()) {
      if (byStem.size() == MOST_WORDS) {
        break;
      }
      var plain = new Word(word.getKey(), word.getValue(), 1);
      boolean isGuessed = guessed < MOST_GUESSED && isUnknown(plain);
      guessed += isGuessed ? 1 : 0;
      var meant = isGuessed ? guess(plain).orElse(plain) : plain;
      byStem.putIfAbsent(meant.stem(), meant);
    }
    return List.copyOf(byStem.values());
  }

  private boolean isUnknown(Word word) throws IOException {
    return !analysis.lexicon().knows(word.text()) && !isFound(Field.STEMS, word.stem());
  }

  /** What a word that nobody knows was meant to be. */
  private Optional<Word> guess(Word word) {
    return spelling
        .nearest(word.text())
        .flatMap(near -> analysis.stems(List.of(near)).entrySet().stream().findFirst())
        .map(near -> new Word(near.getKey(), near.getValue(), GUESSED));
  }

  private boolean tells(String word) {
    return !analysis.lexicon().everyday().contains(word) && !NUMBER.matcher(word).matches();
  }

  private boolean isOurs(String stem) throws IOException {
    return isFound(Field.TITLE.name(), stem)
        || isFound(Field.PHRASINGS.name(), stem)
        || isFound(Field.SUMMARY.name(), stem);
  }

  private boolean isFound(String field, String term) throws IOException {
    return terms.frequency(field, term) > 0;
  }

  /** A word in every part. All words' parts stand side by side: nested, they are found slower. */
  private List<Query> anywhere(Word word, float weight) throws IOException {
    var parts = new ArrayList<Query>();
    if (!isFound(Field.STEMS, word.stem())) {
      return parts;
    }
    for (var field : Field.values()) {
      terms
          .query(field.name(), word.stem())
          .ifPresent(term -> parts.add(new BoostQuery(term, field.boost() * weight)));
    }
    terms
        .query(Field.WORDS, word.text())
        .ifPresent(exact -> parts.add(new BoostQuery(exact, EXACT_BOOST * weight)));
    return parts;
  }

  /** What a word counts. */
  double weight(String stem) throws IOException {
    return Math.pow(rarity(stem), RARITY);
  }

  /** How rare a word is; a word of a single article is as rare among ten as among thousands. */
  private double rarity(String stem) throws IOException {
    return RAREST * rarity(terms.frequency(Field.STEMS, stem)) / rarity(1);
  }

  private double rarity(int frequency) {
    return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
  }
}
