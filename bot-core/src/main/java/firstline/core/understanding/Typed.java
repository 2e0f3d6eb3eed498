package firstline.core.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads answers that were typed rather than pressed. Empty means: not understood. */
public final class Typed {
  /** Longer answers are stories: a leading "no" in them is not taken for the answer. */
  private static final int LONGEST_REPLY = 12;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern THUMB_UP =
      Pattern.compile("[👍✅✔☑👌][\\x{1F3FB}-\\x{1F3FF}\\uFE0F]*");
  private static final Pattern THUMB_DOWN =
      Pattern.compile("[👎❌✖🚫][\\x{1F3FB}-\\x{1F3FF}\\uFE0F]*");
  private static final Pattern SHRUG =
      Pattern.compile("🤷[\\x{1F3FB}-\\x{1F3FF}\\u200D♂♀\\uFE0F]*");

  private Typed() {}

  /** Yes, no, or "I don't know", also where more words follow; {@code ok.example.net} is none. */
  public static Optional<Reply> reply(String text, Vocabulary vocabulary) {
    var words = Words.of(text);
    if (words.isEmpty()) {
      return sign(text.strip());
    }
    if (words.size() > LONGEST_REPLY || Addresses.isNothingElse(text)) {
      return Optional.empty();
    }
    var folded = String.join(" ", words);
    if (vocabulary.unsure().begin(folded)) {
      return Optional.of(Reply.UNSURE);
    }
    if (vocabulary.no().begin(folded)) {
      return Optional.of(Reply.NO);
    }
    if (vocabulary.yes().begin(folded)) {
      return Optional.of(Reply.YES);
    }
    return misspelt(folded, vocabulary);
  }

  /** What is said in every language. */
  private static Optional<Reply> sign(String text) {
    if (THUMB_UP.matcher(text).matches()) {
      return Optional.of(Reply.YES);
    }
    if (THUMB_DOWN.matcher(text).matches()) {
      return Optional.of(Reply.NO);
    }
    return SHRUG.matcher(text).matches() ? Optional.of(Reply.UNSURE) : Optional.empty();
  }

  private static Optional<Reply> misspelt(String text, Vocabulary vocabulary) {
    var readings = new ArrayList<Reply>();
    if (vocabulary.unsure().hasNear(text)) {
      readings.add(Reply.UNSURE);
    }
    if (vocabulary.no().hasNear(text)) {
      readings.add(Reply.NO);
    }
    if (vocabulary.yes().hasNear(text)) {
      readings.add(Reply.YES);
    }
    return readings.size() == 1 ? Optional.of(readings.getFirst()) : Optional.empty();
  }

  /** What a correction like "no, I meant the other one" puts in place of the last answer. */
  public static Optional<String> correction(String text, Vocabulary vocabulary) {
    var folded = Words.folded(text);
    return vocabulary.corrections().phrases().stream()
        .filter(beginning -> Words.startsWith(folded, beginning))
        .filter(beginning -> folded.length() > beginning.length())
        .map(beginning -> Words.ofFolded(beginning).size())
        .max(Integer::compare)
        .map(length -> after(text, length));
  }

  /** In more words than this, "change" is part of a story. */
  private static final int LONGEST_CHANGE = 9;

  /** Shorter words, such as "the", do not say what is to be changed. */
  private static final int SHORTEST_TOPIC = 4;

  /**
   * What "change the domain" names; no words where only the latest answer can be meant. Empty if
   * nothing is to be changed.
   */
  public static Optional<List<String>> change(String text, Vocabulary vocabulary) {
    var words = Words.of(text);
    if (words.isEmpty() || words.size() > LONGEST_CHANGE) {
      return Optional.empty();
    }
    for (int length = words.size(); length > 0; length--) {
      var behind = words.subList(length, words.size());
      var before = words.subList(0, words.size() - length);
      if (vocabulary.changes().has(String.join(" ", words.subList(0, length)))) {
        return Optional.of(topics(behind));
      }
      if (vocabulary.changes().has(String.join(" ", words.subList(before.size(), words.size())))) {
        return Optional.of(topics(before));
      }
    }
    return Optional.empty();
  }

  private static List<String> topics(List<String> words) {
    return words.stream()
        .filter(word -> word.length() >= SHORTEST_TOPIC || word.equals("url"))
        .toList();
  }

  /** Whether a question has one of some words; without any it has. */
  public static boolean isAbout(String question, List<String> words) {
    var asked = Words.of(question);
    return words.isEmpty() || words.stream().anyMatch(asked::contains);
  }

  /** The text behind its first {@code count} words, as it was typed. */
  private static String after(String text, int count) {
    var rest = text.strip();
    for (int taken = 0; taken < count; ) {
      var parts = SPACE.split(rest, 2);
      if (parts.length < 2) {
        return rest;
      }
      taken += Words.of(parts[0]).size();
      rest = parts[1];
    }
    return rest;
  }

  /** Whether the text is a greeting and nothing else. */
  public static boolean isGreeting(String text, Vocabulary vocabulary) {
    return isOnly(Words.of(text), vocabulary.greetings());
  }

  /** Whether the text thanks us and says nothing else. */
  public static boolean isThanks(String text, Vocabulary vocabulary) {
    return isOnly(Words.of(text), vocabulary.thanks());
  }

  static boolean isOnly(List<String> words, Sayings phrases) {
    return !words.isEmpty() && words.size() <= 4 && phrases.begin(String.join(" ", words));
  }

  /** The first e-mail address in the text, its domain in lower case. */
  public static Optional<String> email(String text) {
    return Addresses.email(text);
  }

  /** The first domain name in the text, from an address of a page or of a mailbox, too. */
  public static Optional<String> domain(String text) {
    return Addresses.domain(text);
  }

  /** The only whole number in the text, as it is written in a language. */
  public static Optional<Long> number(String text, Locale locale) {
    return new Numbers(locale).read(text);
  }

  /**
   * Which of several labels was meant: by its place from 1, its words, a part of them that only one
   * has, or its words with typing errors.
   *
   * @return the label's index from 0
   */
  public static Optional<Integer> choice(String text, List<String> labels) {
    var typed = Words.folded(text);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var folded = labels.stream().map(Words::folded).toList();
    return place(typed, labels.size())
        .or(() -> only(folded, typed::equals))
        .or(() -> only(folded, label -> label.startsWith(typed) || typed.startsWith(label + " ")))
        .or(() -> only(folded, label -> contains(label, typed)))
        .or(() -> only(folded, label -> Spelling.near(typed, label)));
  }

  private static Optional<Integer> place(String typed, int count) {
    return typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) >= 1
        ? Optional.of(Integer.parseInt(typed) - 1).filter(index -> index < count)
        : Optional.empty();
  }

  private static boolean contains(String label, String typed) {
    return typed.length() >= 4
        && ((" " + label + " ").contains(" " + typed + " ")
            || (label.length() >= 4 && (" " + typed + " ").contains(" " + label + " ")));
  }

  private static Optional<Integer> only(List<String> labels, Predicate<String> fits) {
    var indexes = new ArrayList<Integer>();
    for (int i = 0; i < labels.size(); i++) {
      if (fits.test(labels.get(i))) {
        indexes.add(i);
      }
    }
    return indexes.size() == 1 ? Optional.of(indexes.getFirst()) : Optional.empty();
  }
}
