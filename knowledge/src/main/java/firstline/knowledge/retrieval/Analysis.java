package firstline.knowledge.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How words of a language become terms of the index: as they are, and reduced to their stems. */
record Analysis(Analyzer stemmed, Analyzer plain) {
  private static final Analyzer PLAIN =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
          return new TokenStreamComponents(words, folded);
        }
      };

  /** The analysis of a language; of one that is not known by its words as they are. */
  static Analysis of(Locale locale) {
    return new Analysis(
        switch (locale.getLanguage()) {
          case "en" -> new EnglishAnalyzer();
          case "de" -> new GermanAnalyzer();
          case "es" -> new SpanishAnalyzer();
          case "fr" -> new FrenchAnalyzer();
          case "it" -> new ItalianAnalyzer();
          case "pt" -> new PortugueseAnalyzer();
          default -> PLAIN;
        },
        PLAIN);
  }

  /** The terms of a text, in order, repeated as they are. */
  static List<String> terms(Analyzer analyzer, String text) {
    var terms = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("Reading from memory failed", e);
    }
    return terms;
  }
}
