package firstline.knowledge.overlap;

import firstline.knowledge.overlap.Statement.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what sentences state: figures with their units, ports, paths, addresses and records. */
final class StatementReader {
  private static final String NUMBER = "\\d+(?:[.,]\\d+)*";

  /** A figure, perhaps from and to, with what it counts. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w./:-])("
              + NUMBER
              + "(?:\\s*(?:-|–|to|bis|a|à|até)\\s*"
              + NUMBER
              + ")?)\\s?(%|\\p{L}{1,20})(?![\\w/:])");

  private static final Pattern PORT =
      Pattern.compile("(?iu)\\b(?:ports?|puertos?|portas?|porte)\\s+(\\d{2,5})\\b");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w/.:])(~?/(?:[\\w.*-]+/)*[\\w.*-]+/?)(?![\\w/])");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.example\\.[a-z]+\\b");
  private static final Pattern RECORD = Pattern.compile("\\bv=\\w+[^\"]*");
  private static final Map<Kind, Pattern> PATTERNS =
      Map.of(Kind.PORT, PORT, Kind.PATH, PATH, Kind.ADDRESS, ADDRESS, Kind.RECORD, RECORD);

  private static final String NOTHING = "";

  /** How far from a value its words may stand, in characters. */
  private static final int NEAR = 60;

  private final Function<String, Set<String>> stems;

  /**
   * @param stems finds the stems of words in the language of the sentences
   */
  StatementReader(Function<String, Set<String>> stems) {
    this.stems = stems;
  }

  List<Statement> read(String sentence) {
    var figures = FIGURE.matcher(sentence).results().collect(Collectors.groupingBy(this::unit));
    figures.remove(NOTHING);
    var statements = new ArrayList<Statement>();
    figures.forEach((unit, found) -> statements.add(statement(Kind.FIGURE, unit, sentence, found)));
    PATTERNS.forEach(
        (kind, pattern) -> {
          var found = pattern.matcher(sentence).results().toList();
          if (!found.isEmpty()) {
            statements.add(statement(kind, "", sentence, found));
          }
        });
    statements.removeIf(statement -> statement.around().isEmpty());
    return statements;
  }

  /** What a figure counts; nothing where a small word follows it. */
  private String unit(MatchResult figure) {
    var unit = figure.group(2).toLowerCase(Locale.ROOT);
    return unit.equals("%")
        ? unit
        : stems.apply(unit).stream().sorted().findFirst().orElse(NOTHING);
  }

  private Statement statement(Kind kind, String unit, String sentence, List<MatchResult> found) {
    var values = new TreeSet<String>();
    var around = new HashSet<String>();
    for (var value : found) {
      values.add(value(value));
      around.addAll(stems.apply(near(sentence, value)));
    }
    around.remove(unit);
    return new Statement(kind, unit, values, around, sentence);
  }

  private static String value(MatchResult found) {
    var value = found.groupCount() > 0 ? found.group(1) : found.group();
    return value.replaceAll("[\\s.]+$", "").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  /** What stands before and after a value, as far as it is near. */
  private static String near(String sentence, MatchResult found) {
    var before = sentence.substring(Math.max(0, found.start() - NEAR), found.start());
    var after = sentence.substring(found.end(), Math.min(sentence.length(), found.end() + NEAR));
    return (before + " " + after).replaceAll("\\d\\S*", " ");
  }
}
