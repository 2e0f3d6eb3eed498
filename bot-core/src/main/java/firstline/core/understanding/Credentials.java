package firstline.core.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people write to say who they are: an account's number, or the digits of a code. */
public final class Credentials {
  /** In more words than this a number is part of a story. */
  private static final int MOST_WORDS = 4;

  private static final int SHORTEST_NAME = 3;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern AROUND = Pattern.compile("^[\\p{Punct}]+|[\\p{Punct}]+$");
  private static final Pattern DIGIT = Pattern.compile(".*\\p{Nd}.*");
  private static final Pattern ACCOUNT =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/+-]{0,62}[\\p{L}\\p{N}])?");
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w-])([0-9]{3})[ -]?([0-9]{3})(?![\\w-])");
  private static final Pattern DIGITS = Pattern.compile("[0-9 -]{3,12}");

  private Credentials() {}

  /**
   * An account's number: the one word with a digit among a few, or the only word; an e-mail address
   * beside it is passed over.
   */
  public static Optional<String> account(String text, Vocabulary vocabulary) {
    List<String> words =
        Arrays.stream(SPACE.split(text.strip()))
            .filter(word -> word.indexOf('@') < 0)
            .map(word -> AROUND.matcher(word).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    var numbers = words.stream().filter(word -> DIGIT.matcher(word).matches()).toList();
    Optional<String> only =
        numbers.size() == 1
            ? Optional.of(numbers.getFirst())
            : Optional.of(words.getFirst())
                .filter(_ -> numbers.isEmpty() && words.size() == 1)
                .filter(word -> word.length() >= SHORTEST_NAME && isNoReply(word, vocabulary));
    return only.filter(word -> ACCOUNT.matcher(word).matches());
  }

  private static boolean isNoReply(String word, Vocabulary vocabulary) {
    return Typed.reply(word, vocabulary).isEmpty()
        && !Typed.isGreeting(word, vocabulary)
        && !Typed.isThanks(word, vocabulary)
        && Escapes.read(word, vocabulary).isEmpty();
  }

  /** Six digits, alone or in a short sentence, perhaps with a gap in the middle. */
  public static Optional<String> code(String text) {
    var found = CODE.matcher(text).results().toList();
    return found.size() == 1
        ? Optional.of(found.getFirst().group(1) + found.getFirst().group(2))
        : Optional.empty();
  }

  /** Whether it is a number that was perhaps meant to be a code. */
  public static boolean isDigits(String text) {
    return DIGITS.matcher(text.strip()).matches() || code(text).isPresent();
  }
}
