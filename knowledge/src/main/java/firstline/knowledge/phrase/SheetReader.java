package firstline.knowledge.phrase;

import firstline.core.catalog.FlowSlug;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads files of phrases. */
public final class SheetReader {
  /** The longest label, in characters, that every channel shows in full. */
  static final int LONGEST_LABEL = 64;

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

  private final Provider provider;
  private final Problems problems;

  public SheetReader(Provider provider, Problems problems) {
    this.provider = provider;
    this.problems = problems;
  }

  /** The common phrases of a language, from {@code phrases/LANGUAGE.yaml}. */
  public Optional<Sheet> common(SourceText file, Locale locale) {
    return Yaml.read(file, problems)
        .flatMap(root -> FieldReader.of(root, problems))
        .map(fields -> sheet(fields, locale, "", new WordReader(problems).read(fields)));
  }

  /** A flow's own phrases in a language; their keys are put under {@code flow.SLUG}. */
  public Optional<Sheet> ofFlow(FlowSlug flow, SourceText file, Locale locale) {
    return Yaml.read(file, problems)
        .flatMap(root -> FieldReader.of(root, problems))
        .map(fields -> sheet(fields, locale, "flow." + flow + ".", Optional.empty()));
  }

  private Sheet sheet(
      FieldReader fields,
      Locale locale,
      String prefix,
      Optional<firstline.core.understanding.Vocabulary> vocabulary) {
    fields
        .value("language", Locale::forLanguageTag)
        .filter(named -> !named.value().equals(locale))
        .ifPresent(
            named ->
                problems.error(
                    named.place(), "the file is named for the language '" + locale + "'"));
    var phrases = new LinkedHashMap<String, Phrase>();
    each(
        fields,
        "phrases",
        (key, text) ->
            Wording.read(provider.open(text, problems), locale, problems)
                .ifPresent(w -> phrases.put(prefix + key, Phrase.of(w, provider, problems))));
    var labels = new LinkedHashMap<String, Label>();
    each(
        fields,
        "labels",
        (key, text) ->
            Wording.read(provider.open(text, problems), locale, problems)
                .ifPresent(w -> labels.put(prefix + key, label(w))));
    fields.nothingElse();
    return new Sheet(locale, fields.place(), vocabulary, phrases, labels);
  }

  private Label label(Wording wording) {
    if (wording.length() > LONGEST_LABEL) {
      problems.error(
          wording.source().start(),
          "a label has at most " + LONGEST_LABEL + " characters; this has " + wording.length());
    }
    return new Label(wording, provider);
  }

  private void each(FieldReader fields, String part, BiConsumer<String, SourceText> take) {
    fields.fields(part).ifPresent(map -> each(map.entries(), "", take));
  }

  private void each(
      Map<String, Node.Entry> entries, String prefix, BiConsumer<String, SourceText> take) {
    entries.forEach(
        (name, entry) -> {
          var key = prefix + name;
          if (!KEY.matcher(name).matches()) {
            problems.error(entry.place(), "'" + name + "' is no key: use a-z, 0-9, - and _");
          }
          switch (entry.value()) {
            case Node.Scalar(var place, SourceText text) when !text.text().isBlank() ->
                take.accept(key, text);
            case Node.Fields(var place, Map<String, Node.Entry> inner) ->
                each(inner, key + ".", take);
            case Node other -> problems.error(other.place(), "'" + key + "' takes text here");
          }
        });
  }
}
