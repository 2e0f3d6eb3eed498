package firstline.knowledge.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a sentence says what its passages say: figures, amounts, dates, promises, addresses
 * and what is typed must stand there literally, and most of the other words, too. Strict on
 * purpose: what is turned down costs nothing, as the article itself is shown then.
 */
public record Grounding(String language) {
  private static final Pattern FIGURE = Pattern.compile("[\\p{Nd}]+(?:[.,:/'-][\\p{Nd}]+)*");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[€$£¥%‰₹]\\s?[\\p{Nd}]+(?:[.,'][\\p{Nd}]+)*|[\\p{Nd}]+(?:[.,'][\\p{Nd}]+)*\\s?[€$£¥%‰₹]"
              + "|[€$£¥%‰₹]");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[a-z][a-z0-9+.-]*://\\S+|[\\p{L}\\p{Nd}._%+-]+@[\\p{L}\\p{Nd}.-]+"
              + "|[\\p{L}\\p{Nd}_-]+(?:\\.[\\p{L}\\p{Nd}_-]+)*\\.\\p{L}{2,}");
  private static final Pattern TYPED = Pattern.compile("`([^`]*)`");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>]|]\\(|```");
  private static final Pattern LAST_POINT = Pattern.compile("[.,;:!?)]+$");

  /** At least this share of the longer words must begin as one of the passages' does. */
  private static final double SHARED = 0.5;

  /** What is wrong with a sentence; nothing if it stands in the passages that it cites. */
  public Optional<String> problem(Cited sentence, Passages passages) {
    var cited = sentence.numbers().stream().map(passages::numbered).toList();
    if (cited.isEmpty() || cited.stream().anyMatch(Optional::isEmpty)) {
      return Optional.of("a source that was not given: " + sentence.numbers());
    }
    var sources = cited.stream().flatMap(Optional::stream).toList();
    var written =
        sources.stream().map(p -> p.title() + "\n" + p.text()).collect(Collectors.joining("\n"));
    var source = Plain.of(written);
    var text = Plain.of(sentence.text());
    return literally(sentence.text(), text, source)
        .or(() -> counted(text, source))
        .or(() -> promised(text, source))
        .or(() -> foreign(text, source, sources));
  }

  /**
   * What is wrong with the facts of a sentence that is in words of its own; nothing if its figures,
   * amounts, addresses and what is typed stand in a source, and where that is in the same language,
   * its times, too.
   */
  public Optional<String> facts(String sentence, Passage source) {
    var text = Plain.of(sentence);
    var plain = Plain.of(source.text());
    return literally(sentence, text, plain)
        .or(() -> source.language().equals(language) ? counted(text, plain) : Optional.empty());
  }

  /** What a sentence prices or promises and a source does not, whatever its language. */
  public static Optional<String> promises(String sentence, Passage source) {
    var text = Plain.of(sentence);
    var plain = Plain.of(source.text());
    return within("an amount", found(AMOUNT, text), plain).or(() -> promised(text, plain));
  }

  private static Optional<String> literally(String sentence, Plain text, Plain source) {
    return marks(sentence)
        .or(() -> literal("a figure", FIGURE, text, figures(source)))
        .or(() -> within("an amount", found(AMOUNT, text), source))
        .or(() -> within("an address", found(ADDRESS, text), source))
        .or(() -> within("something to type", typed(sentence), source));
  }

  /** Marks in a text that are no words of it, such as those of HTML. */
  public static Optional<String> marks(String text) {
    boolean even = text.chars().filter(c -> c == '`').count() % 2 == 0;
    return FORBIDDEN.matcher(text).find() || !even
        ? Optional.of("marks that do not belong there")
        : Optional.empty();
  }

  private static HashSet<String> figures(Plain source) {
    return new HashSet<>(found(FIGURE, source).toList());
  }

  private static Optional<String> literal(
      String what, Pattern pattern, Plain text, HashSet<String> known) {
    return found(pattern, text)
        .filter(figure -> !known.contains(figure))
        .findFirst()
        .map(figure -> what + " that the source does not have: " + figure);
  }

  private static Stream<String> found(Pattern pattern, Plain text) {
    return pattern
        .matcher(text.text())
        .results()
        .map(MatchResult::group)
        .map(match -> LAST_POINT.matcher(match).replaceFirst(""));
  }

  private static Stream<String> typed(String text) {
    return TYPED.matcher(text).results().map(match -> Plain.of(match.group(1)).text().strip());
  }

  private static Optional<String> within(String what, Stream<String> pieces, Plain source) {
    return pieces
        .filter(piece -> !source.text().contains(piece))
        .findFirst()
        .map(piece -> what + " that the source does not have: " + piece);
  }

  /** "Two days" stands there, not only "days". */
  private static Optional<String> counted(Plain text, Plain source) {
    var pairs = source.pairs();
    var words = text.words();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (Guarded.isUnit(words, i)) {
        var pair = i == 0 ? word : words.get(i - 1) + " " + word;
        if (!(i == 0 ? source.words().contains(word) : pairs.contains(pair))) {
          return Optional.of("a time or an amount that the source does not have: " + pair);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> promised(Plain text, Plain source) {
    var words = new HashSet<>(source.words());
    var promise =
        text.words().stream().filter(w -> Guarded.isPromise(w) && !words.contains(w)).findFirst();
    return promise
        .or(
            () ->
                Guarded.commitments(text.text()).stream()
                    .filter(commitment -> !source.text().contains(commitment))
                    .findFirst())
        .map(word -> "a promise or a price that the source does not have: " + word);
  }

  /** Words cannot be compared across languages; everything above can. */
  private Optional<String> foreign(Plain text, Plain source, List<Passage> passages) {
    if (passages.stream().anyMatch(passage -> !passage.language().equals(language))) {
      return Optional.empty();
    }
    var known = new HashSet<>(source.stems());
    var said = text.stems();
    long shared = said.stream().filter(known::contains).count();
    return shared < SHARED * said.size()
        ? Optional.of("mostly words that the source does not have")
        : Optional.empty();
  }
}
