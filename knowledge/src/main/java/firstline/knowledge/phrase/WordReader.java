package firstline.knowledge.phrase;

import firstline.core.message.Escape;
import firstline.core.understanding.Day;
import firstline.core.understanding.Sayings;
import firstline.core.understanding.Vocabulary;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the words that a language's answers and commands are recognised by. */
final class WordReader {
  private final Problems problems;

  WordReader(Problems problems) {
    this.problems = problems;
  }

  Optional<Vocabulary> read(FieldReader sheet) {
    var words = sheet.fields("words");
    if (words.isEmpty()) {
      problems.error(sheet.placeOf("words"), "'words' is missing");
    }
    return words.map(this::vocabulary);
  }

  private Vocabulary vocabulary(FieldReader words) {
    var replies = new HashMap<String, String>();
    var vocabulary =
        new Vocabulary(
            needed(words, "yes", replies),
            needed(words, "no", replies),
            needed(words, "unsure", replies),
            words(words, "greetings"),
            words(words, "thanks"),
            words(words, "corrections"),
            words(words, "changes"),
            words.fields("escapes").map(this::escapes).orElseGet(() -> noEscapes(words)),
            words.fields("days").map(WordReader::days).orElse(Map.of()));
    words.nothingElse();
    return vocabulary;
  }

  private Map<Escape, Sayings> noEscapes(FieldReader words) {
    problems.error(words.placeOf("escapes"), "'escapes' is missing");
    return Map.of();
  }

  private Map<Escape, Sayings> escapes(FieldReader fields) {
    var all = new EnumMap<Escape, Sayings>(Escape.class);
    var taken = new HashMap<String, String>();
    for (var escape : Escape.values()) {
      var key = escape.name().toLowerCase(Locale.ROOT).replace('_', '-');
      all.put(escape, needed(fields, key, taken));
    }
    fields.nothingElse();
    return all;
  }

  private static Map<Day, Sayings> days(FieldReader fields) {
    var all = new EnumMap<Day, Sayings>(Day.class);
    for (var day : Day.values()) {
      all.put(day, words(fields, day.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    fields.nothingElse();
    return all;
  }

  private Sayings needed(FieldReader fields, String key, Map<String, String> taken) {
    if (!fields.has(key)) {
      problems.error(fields.placeOf(key), "'" + key + "' is missing");
    }
    return words(
        fields,
        key,
        text -> {
          var other = taken.putIfAbsent(lower(text), key);
          if (other != null && !other.equals(key)) {
            problems.error(text.start(), "'" + text.text() + "' already means '" + other + "'");
          }
        });
  }

  private static Sayings words(FieldReader fields, String key) {
    return words(fields, key, text -> {});
  }

  private static Sayings words(
      FieldReader fields, String key, java.util.function.Consumer<SourceText> check) {
    List<SourceText> texts = fields.texts(key);
    texts.forEach(check);
    return Sayings.of(texts.stream().map(WordReader::lower).collect(Collectors.toSet()));
  }

  private static String lower(SourceText text) {
    return text.text().strip().toLowerCase(Locale.ROOT);
  }
}
