package firstline.core.understanding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a day that was typed in the customer's language and form. Two readings of one text, such as
 * 3/4 in English, are none.
 *
 * @param today the day on which it is read
 * @param past whether it must not be to come
 */
public record Days(Locale locale, Vocabulary vocabulary, LocalDate today, boolean past) {
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})(?:\\2\\s?(\\d{4}|\\d{2}))?(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|er|o|a)?");
  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "CA");
  private static final int SHORTEST_MONTH = 3;

  /** Of the word between a day and its month, as in "3 de marzo". */
  private static final int LONGEST_BETWEEN = 3;

  private static final Sayings NONE = Sayings.of(Set.of());

  /** The day that a text names; empty if it names none, several, or one that is to come. */
  public Optional<LocalDate> read(String text) {
    return iso(text)
        .or(() -> figures(text))
        .or(() -> named(Words.of(text)))
        .or(() -> ago(Words.folded(text)))
        .or(() -> weekday(Words.of(text)))
        .filter(day -> !past || !day.isAfter(today));
  }

  private static Optional<LocalDate> iso(String text) {
    var match = ISO.matcher(text);
    return match.find() ? day(number(match, 1), number(match, 2), number(match, 3)) : none();
  }

  private Optional<LocalDate> figures(String text) {
    var match = FIGURES.matcher(text);
    if (!match.find()) {
      return none();
    }
    int one = number(match, 1);
    int other = number(match, 3);
    var year = Optional.ofNullable(match.group(4)).map(Days::year);
    var dayFirst = day(year, other, one);
    if (match.group(2).equals(".") || !locale.getLanguage().equals("en")) {
      return dayFirst;
    }
    var monthFirst = day(year, one, other);
    if (!locale.getCountry().isEmpty()) {
      return MONTH_FIRST.contains(locale.getCountry()) ? monthFirst : dayFirst;
    }
    return dayFirst.isEmpty() || dayFirst.equals(monthFirst)
        ? monthFirst
        : dayFirst.filter(_ -> monthFirst.isEmpty());
  }

  private Optional<LocalDate> named(List<String> words) {
    var months = words.stream().flatMap(word -> month(word).stream()).distinct().toList();
    var year = words.stream().filter(w -> YEAR.matcher(w).matches()).findFirst().map(Days::year);
    var days =
        words.stream().map(DAY::matcher).filter(Matcher::matches).map(m -> number(m, 1)).toList();
    return months.size() == 1 && days.size() == 1 && areBeside(words)
        ? day(year, months.getFirst().getValue(), days.getFirst())
        : none();
  }

  /** "3 days ago" names no day of August, which is "ago" for short in Spanish. */
  private boolean areBeside(List<String> words) {
    int month = first(words, word -> month(word).isPresent());
    int day = first(words, word -> DAY.matcher(word).matches());
    int apart = Math.abs(month - day);
    return apart == 1 || apart == 2 && words.get((month + day) / 2).length() <= LONGEST_BETWEEN;
  }

  private static int first(List<String> words, Predicate<String> is) {
    return IntStream.range(0, words.size())
        .filter(at -> is.test(words.get(at)))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Month> month(String word) {
    return word.length() < SHORTEST_MONTH
        ? Optional.empty()
        : Stream.of(Month.values())
            .filter(month -> names(month).stream().anyMatch(name -> name.equals(word)))
            .findFirst();
  }

  private List<String> names(Month month) {
    var names = new ArrayList<String>();
    for (var language : List.of(locale, Locale.ENGLISH)) {
      for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
        names.add(Words.folded(month.getDisplayName(style, language)));
      }
    }
    return names;
  }

  /** "Since yesterday evening": the longest expression counts. */
  private Optional<LocalDate> ago(String folded) {
    return vocabulary.days().entrySet().stream()
        .filter(entry -> entry.getKey() != Day.TO_COME)
        .flatMap(
            entry ->
                entry.getValue().phrases().stream()
                    .filter(words -> (" " + folded + " ").contains(" " + words + " "))
                    .map(words -> new Said(words, entry.getKey())))
        .max(Comparator.comparingInt(said -> said.words().length()))
        .map(said -> today.minusDays(said.day().ago()));
  }

  private record Said(String words, Day day) {}

  /** The last one of its name; today's own name, or one to come, may mean several days. */
  private Optional<LocalDate> weekday(List<String> words) {
    if (words.stream()
        .anyMatch(word -> vocabulary.days().getOrDefault(Day.TO_COME, NONE).has(word))) {
      return none();
    }
    var named =
        Stream.of(DayOfWeek.values())
            .filter(day -> words.stream().anyMatch(word -> names(day).contains(word)))
            .toList();
    return past && named.size() == 1 && named.getFirst() != today.getDayOfWeek()
        ? Optional.of(today.with(TemporalAdjusters.previous(named.getFirst())))
        : none();
  }

  private List<String> names(DayOfWeek day) {
    return Stream.of(locale, Locale.ENGLISH)
        .map(language -> Words.folded(day.getDisplayName(TextStyle.FULL, language)))
        .toList();
  }

  /** Without a year: the last one of these days that has been, or the nearest. */
  private Optional<LocalDate> day(Optional<Integer> year, int month, int day) {
    if (year.isPresent()) {
      return day(year.get(), month, day);
    }
    var near =
        Stream.of(-1, 0, 1)
            .flatMap(years -> day(today.getYear() + years, month, day).stream())
            .toList();
    return past
        ? near.stream().filter(one -> !one.isAfter(today)).reduce((_, last) -> last)
        : near.stream().min(Comparator.comparingLong(one -> Math.abs(away(one))));
  }

  private long away(LocalDate day) {
    return day.toEpochDay() - today.toEpochDay();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return none();
    }
  }

  private static int year(String figures) {
    int year = Integer.parseInt(figures);
    return figures.length() == 2 ? 2000 + year : year;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static Optional<LocalDate> none() {
    return Optional.empty();
  }
}
