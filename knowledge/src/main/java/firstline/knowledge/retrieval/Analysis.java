package firstline.knowledge.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import firstline.knowledge.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How the words of a language become terms of the index: as they are, and reduced to their stems.
 * Takes words that a lexicon has read, with a space between them.
 */
final class Analysis {
  private static final CharArraySet ELISIONS = FrenchAnalyzer.DEFAULT_ARTICLES;

  private static final int REMEMBERED = 4_000;

  private final Lexicon lexicon;
  private final Analyzer stemmed;
  private final Analyzer plain;

  /** The words of questions and phrasings repeat. By word, its stem; empty if it says nothing. */
  private final Cache<String, String> stems = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private Analysis(Lexicon lexicon, CharArraySet stops, UnaryOperator<TokenStream> stem) {
    this.lexicon = lexicon;
    var ignored = CharArraySet.copy(stops);
    ignored.addAll(lexicon.ignored());
    this.plain = analyzer(words -> new ASCIIFoldingFilter(new StopFilter(words, ignored)));
    this.stemmed =
        analyzer(words -> new ASCIIFoldingFilter(stem.apply(new StopFilter(words, ignored))));
  }

  /** The analysis of a language; of one that is not known by its words as they are. */
  static Analysis of(Locale locale, Lexicon lexicon) {
    return switch (locale.getLanguage()) {
      case "en" ->
          new Analysis(
              lexicon,
              EnglishAnalyzer.getDefaultStopSet(),
              words -> new KStemFilter(new EnglishPossessiveFilter(words)));
      case "de" ->
          new Analysis(
              lexicon,
              GermanAnalyzer.getDefaultStopSet(),
              words -> new GermanLightStemFilter(new GermanNormalizationFilter(words)));
      case "es" ->
          new Analysis(lexicon, SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new);
      case "fr" ->
          new Analysis(
              lexicon,
              FrenchAnalyzer.getDefaultStopSet(),
              words -> new FrenchLightStemFilter(new ElisionFilter(words, ELISIONS)));
      case "it" ->
          new Analysis(
              lexicon,
              ItalianAnalyzer.getDefaultStopSet(),
              words -> new ItalianLightStemFilter(new ElisionFilter(words, ELISIONS)));
      case "pt" ->
          new Analysis(
              lexicon, PortugueseAnalyzer.getDefaultStopSet(), PortugueseLightStemFilter::new);
      default -> new Analysis(lexicon, CharArraySet.EMPTY_SET, words -> words);
    };
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> chain) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new WhitespaceTokenizer();
        return new TokenStreamComponents(words, chain.apply(words));
      }
    };
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Analyzer stemmed() {
    return stemmed;
  }

  Analyzer plain() {
    return plain;
  }

  /** A text as the analyzers take it. */
  String prepared(String text) {
    return String.join(" ", lexicon.read(text));
  }

  /** Whether a word says anything at all in a question. */
  boolean tells(String word) {
    return !stems.get(word, this::stem).isEmpty();
  }

  /** The telling words of a list with the stem of each, in order, each once. */
  Map<String, String> stems(List<String> words) {
    var stems = new LinkedHashMap<String, String>();
    for (var word : words) {
      var stem = this.stems.get(word, this::stem);
      if (!stem.isEmpty()) {
        stems.putIfAbsent(word, stem);
      }
    }
    return stems;
  }

  private String stem(String word) {
    return terms(stemmed, word).stream().findFirst().orElse("");
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    var terms = new java.util.ArrayList<String>();
    try (var stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }
}
