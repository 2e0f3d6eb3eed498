package firstline.knowledge.lexicon;

import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what is known about the words of a language, from {@code search/LANGUAGE.yaml}. */
public final class LexiconReader {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Problems problems;

  public LexiconReader(Problems problems) {
    this.problems = problems;
  }

  /** The lexicon of a file; nothing if the file cannot be made out. */
  public Optional<Lexicon> read(SourceText file, Locale locale) {
    return Yaml.read(file, problems)
        .flatMap(root -> FieldReader.of(root, problems))
        .map(fields -> lexicon(fields, locale));
  }

  private Lexicon lexicon(FieldReader fields, Locale locale) {
    fields
        .value("language", Locale::forLanguageTag)
        .filter(named -> !named.value().equals(locale))
        .ifPresent(
            named ->
                problems.error(
                    named.place(), "the file is named for the language '" + locale + "'"));
    var lexicon =
        new Lexicon(
            words(fields, "ignore"),
            words(fields, "everyday"),
            words(fields, "elsewhere"),
            expressions(fields, "same"),
            expressions(fields, "english"));
    fields.nothingElse();
    return lexicon;
  }

  private static Set<String> words(FieldReader fields, String key) {
    var words = new HashSet<String>();
    fields
        .optionalText(key)
        .ifPresent(
            text ->
                SPACE
                    .splitAsStream(text.text())
                    .forEach(word -> words.addAll(Lexicon.words(word))));
    return words;
  }

  private Expressions expressions(FieldReader fields, String key) {
    var expressions = new HashMap<String, String>();
    fields
        .fields(key)
        .ifPresent(
            groups -> {
              for (Map.Entry<String, Node.Entry> group : groups.entries().entrySet()) {
                var meaning = String.join(" ", Lexicon.words(group.getKey()));
                groups
                    .texts(group.getKey())
                    .forEach(text -> expression(text, meaning, expressions));
              }
            });
    return Expressions.of(expressions);
  }

  private void expression(SourceText text, String meaning, Map<String, String> expressions) {
    var words = Lexicon.words(text.text());
    if (words.isEmpty() || words.size() > Expressions.LONGEST) {
      problems.error(text.start(), "an expression has one to " + Expressions.LONGEST + " words");
      return;
    }
    var other = expressions.putIfAbsent(Lexicon.key(words), meaning);
    if (other != null && !other.equals(meaning)) {
      problems.error(text.start(), "'" + text.text() + "' already means '" + other + "'");
    }
  }
}
