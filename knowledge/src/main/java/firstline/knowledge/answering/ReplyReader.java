package firstline.knowledge.answering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a model's reply as sentences with their sources. What is not of that form is no answer. */
public final class ReplyReader {
  /** What a reply is. */
  sealed interface Reading {}

  record Read(List<Cited> sentences) implements Reading {}

  /** The passages do not hold it. */
  record Refused() implements Reading {}

  /** It is not what was asked for. */
  record Unusable(String why) implements Reading {}

  /**
   * One line of a reply whose lines are judged one by one.
   *
   * @param sentences empty where the line names no source, or not one for each sentence
   */
  public record Line(String text, List<Cited> sentences) {
    public Line {
      sentences = List.copyOf(sentences);
    }
  }

  private static final int MOST_SENTENCES = 12;
  private static final int LONGEST = 400;

  private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*•–]|[0-9]{1,2}[.)])\\s+");
  private static final Pattern BOLD = Pattern.compile("\\*\\*|__");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(.*?)\\s*((?:\\[\\s*[0-9]{1,2}(?:\\s*,\\s*[0-9]{1,2})*\\s*]\\s*)+)([.!?]?)\\s*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

  /** The end of a sentence within a text that goes on after it. */
  private static final Pattern END =
      Pattern.compile("(\\S+)[.!?…][\"')»”]*\\s+(?=[\\p{Lu}\\p{Nd}\"'«“¿¡`])");

  private static final List<String> ABBREVIATED =
      List.of("e.g", "i.e", "etc", "vs", "bzw", "usw", "ca", "nr", "no", "p.ej", "p.ex", "ecc");

  private ReplyReader() {}

  static Reading read(String reply) {
    var text = reply.strip();
    if (isRefusal(text)) {
      return new Refused();
    }
    var sentences = new ArrayList<Cited>();
    for (var line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (!read(line, sentences)) {
        return new Unusable("a sentence without a source");
      }
    }
    if (sentences.isEmpty() || sentences.size() > MOST_SENTENCES) {
      return new Unusable(sentences.size() + " sentences");
    }
    return sentences.stream().allMatch(ReplyReader::isOneSentence)
        ? new Read(List.copyOf(sentences))
        : new Unusable("a sentence without a source of its own, or too long");
  }

  /** The lines of a reply that is of use even where some of them are not. */
  public static List<Line> lines(String reply) {
    return reply
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(ReplyReader::line)
        .toList();
  }

  private static Line line(String text) {
    var sentences = new ArrayList<Cited>();
    boolean sound =
        read(text, sentences) && sentences.stream().allMatch(ReplyReader::isOneSentence);
    return new Line(text, sound ? sentences : List.of());
  }

  /** Whether the passages do not hold what was asked for. */
  public static boolean isRefusal(String reply) {
    return reply.toUpperCase(java.util.Locale.ROOT).contains(Prompts.REFUSAL);
  }

  /** Adds the sentences of a line; false if some of it names no source. */
  private static boolean read(String line, List<Cited> sentences) {
    var rest = BOLD.matcher(LIST_MARK.matcher(line).replaceFirst("")).replaceAll("");
    var matcher = SENTENCE.matcher(rest);
    int at = 0;
    while (at < rest.length() && matcher.region(at, rest.length()).lookingAt()) {
      if (matcher.group(1).isBlank()) {
        return false;
      }
      sentences.add(
          new Cited(matcher.group(1).strip() + matcher.group(3), numbers(matcher.group(2))));
      at = matcher.end();
    }
    return at == rest.length();
  }

  private static List<Integer> numbers(String group) {
    return NUMBER.matcher(group).results().map(r -> Integer.valueOf(r.group())).distinct().toList();
  }

  private static boolean isOneSentence(Cited sentence) {
    return sentence.text().length() <= LONGEST
        && END.matcher(sentence.text()).results().allMatch(end -> isAbbreviated(end.group(1)));
  }

  private static boolean isAbbreviated(String word) {
    var bare = word.replaceFirst("^[(\"'«“]+", "").toLowerCase(java.util.Locale.ROOT);
    return bare.length() == 1 || ABBREVIATED.contains(bare);
  }

  /** The lines that are written to their end, while the rest is still to come. */
  static String finished(String soFar) {
    return Arrays.stream(soFar.split("\n", -1))
        .limit(Math.max(0, soFar.split("\n", -1).length - 1))
        .reduce("", (one, other) -> one + other + "\n");
  }
}
