package firstline.knowledge.drafting;

import firstline.knowledge.answering.Cited;
import firstline.knowledge.answering.Guarded;
import firstline.knowledge.answering.Passages;
import firstline.knowledge.answering.Plain;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds what policy owns in a sentence: prices, dates, promises, and what is included. From an
 * article, times and the like may be told as they stand there; from a conversation, where anybody
 * may have written anything, they may not.
 */
final class PolicyWords {
  private static final Pattern MONEY =
      Pattern.compile("[€$£¥₹]|\\b(?:eur|euros?|usd|gbp|chf|dollars?|dolares|pfund)\\b");
  private static final Pattern DATE =
      Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b");
  private static final Pattern LINK = Pattern.compile("[a-z][a-z0-9+.-]*://\\S+|\\bwww\\.\\S+");

  /** The beginnings of words that an agent has to write, whatever an article says. */
  private static final List<String> OWNED =
      List.of(
          "refund",
          "erstatt",
          "ruckerstatt",
          "rembours",
          "reembols",
          "rimbors",
          "guarant",
          "garant",
          "warrant",
          "compens",
          "entschad",
          "dedommag",
          "indemni",
          "indenniz",
          "discount",
          "rabatt",
          "descuento",
          "desconto",
          "gutschrift",
          "goodwill",
          "kulanz",
          "promis",
          "promess",
          "promett",
          "versprech",
          "included",
          "inklusive",
          "inbegriff",
          "inclus",
          "incluid",
          "kostenlos",
          "kostenfrei",
          "gratis",
          "gratuit",
          "pricing",
          "precio",
          "prezzo",
          "preco",
          "entitl");

  private PolicyWords() {}

  /** What of it only a person may say; nothing if it is fine. */
  static Optional<String> problem(Cited sentence, Passages passages) {
    var text = Plain.of(sentence.text());
    return found(MONEY, text)
        .or(() -> found(DATE, text))
        .or(() -> text.words().stream().filter(PolicyWords::isOwned).findFirst())
        .or(() -> Guarded.commitments(text.text()).stream().findFirst())
        .or(() -> isHearsay(sentence, passages) ? hearsay(text) : Optional.empty())
        .map(word -> "a price, a date or a promise: “" + word + "”");
  }

  private static boolean isOwned(String word) {
    return OWNED.stream().anyMatch(word::startsWith);
  }

  /** Whether it rests on the conversation alone. */
  private static boolean isHearsay(Cited sentence, Passages passages) {
    return sentence.numbers().stream()
        .flatMap(number -> passages.numbered(number).stream())
        .allMatch(passage -> passage.article().isEmpty());
  }

  private static Optional<String> hearsay(Plain text) {
    var words = text.words();
    return IntStream.range(0, words.size())
        .filter(at -> Guarded.isPromise(words.get(at)) || Guarded.isUnit(words, at))
        .mapToObj(words::get)
        .findFirst()
        .or(() -> found(LINK, text));
  }

  private static Optional<String> found(Pattern pattern, Plain text) {
    return pattern.matcher(text.text()).results().map(MatchResult::group).findFirst();
  }
}
