package firstline.knowledge.evaluation;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads labelled questions: lines of values between tabs, under a line of column names. Needed are
 * {@code id}, {@code text}, {@code gold_slugs} (between commas or semicolons), {@code in_domain}
 * ({@code yes} or {@code no}) and {@code locale}; other columns are passed over.
 */
public final class QuestionFile {
  private static final List<String> COLUMNS =
      List.of("id", "text", "gold_slugs", "in_domain", "locale");

  /** What came of a file. */
  public sealed interface Reading {
    record Read(List<Question> questions) implements Reading {}

    record Faulty(List<Problem> problems) implements Reading {}
  }

  private final String file;
  private final Problems problems = new Problems();
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private QuestionFile(String file) {
    this.file = file;
  }

  /**
   * Reads a file's text.
   *
   * @param file its name, for notes
   */
  public static Reading read(String file, String text) {
    return new QuestionFile(file).read(text);
  }

  private Reading read(String text) {
    var lines = text.lines().toList();
    head(lines.isEmpty() ? "" : lines.getFirst());
    var questions = new ArrayList<Question>();
    if (columns.keySet().containsAll(COLUMNS)) {
      for (int i = 1; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          question(i + 1, lines.get(i).split("\t", -1)).ifPresent(questions::add);
        }
      }
    }
    var errors = problems.errors();
    return errors.isEmpty() ? new Reading.Read(questions) : new Reading.Faulty(errors);
  }

  private void head(String line) {
    var names = line.split("\t", -1);
    for (int i = 0; i < names.length; i++) {
      columns.putIfAbsent(names[i].strip(), i);
    }
    for (var name : COLUMNS) {
      if (!columns.containsKey(name)) {
        problems.error(Place.startOf(file), "the column '" + name + "' is missing");
      }
    }
  }

  private Optional<Question> question(int line, String[] values) {
    if (values.length < needed()) {
      problems.error(
          new Place(file, line, 1),
          values.length + " values instead of " + needed() + " between tabs");
      return Optional.empty();
    }
    var gold = gold(line, values);
    var inDomain = value(values, "in_domain");
    if (!inDomain.equals("yes") && !inDomain.equals("no")) {
      note(line, values, "in_domain", "'" + inDomain + "' is neither yes nor no");
    } else if (inDomain.equals("yes") == gold.isEmpty()) {
      note(line, values, "gold_slugs", "a question has articles if it is in the domain, else none");
    }
    return Optional.of(
        new Question(
            value(values, "id"),
            value(values, "text"),
            gold,
            Locale.forLanguageTag(value(values, "locale"))));
  }

  private List<ArticleSlug> gold(int line, String[] values) {
    try {
      return Stream.of(value(values, "gold_slugs").split("[,;]"))
          .map(String::strip)
          .filter(slug -> !slug.isEmpty())
          .map(ArticleSlug::new)
          .toList();
    } catch (IllegalArgumentException e) {
      note(line, values, "gold_slugs", String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private String value(String[] values, String column) {
    return values[index(column)].strip();
  }

  /** Up to the last column that is needed; editors cut empty ones off the end of a line. */
  private int needed() {
    return COLUMNS.stream().mapToInt(this::index).max().orElse(0) + 1;
  }

  private int index(String column) {
    return columns.getOrDefault(column, 0);
  }

  private void note(int line, String[] values, String column, String message) {
    int before = Arrays.stream(values, 0, index(column)).mapToInt(v -> v.length() + 1).sum();
    problems.error(new Place(file, line, before + 1), message);
  }
}
