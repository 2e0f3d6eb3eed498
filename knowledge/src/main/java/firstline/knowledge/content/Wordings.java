package firstline.knowledge.content;

import firstline.core.flow.Facts;
import firstline.knowledge.flow.FlowCompiler;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.flow.FlowDraft.StepDraft;
import firstline.knowledge.flow.ProbeSpec;
import firstline.knowledge.phrase.Phrases;
import firstline.knowledge.phrase.Sheet;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks that everything that can be said is written, in English at least. */
final class Wordings {
  private static final int MOST_BUTTONS = 4;

  /** Two buttons of a row show about 30 characters each; a bit more is cut off only on phones. */
  private static final int LONGEST_LABEL = 40;

  private static final int LONGEST_PHRASE = 1_500;

  private final Parts parts;
  private final Problems problems;

  Wordings(Parts parts, Problems problems) {
    this.parts = parts;
    this.problems = problems;
  }

  void check(Demands demands) {
    parts
        .english()
        .ifPresentOrElse(
            english -> common(english, demands),
            () -> problems.error(Place.startOf("phrases/en.yaml"), "English phrases are missing"));
    parts.flows().forEach(this::flow);
  }

  private void common(Sheet english, Demands demands) {
    new TreeSet<>(demands.phrases()).forEach(key -> mustSay(english, key, english.place()));
    demands.probes().forEach(probe -> shown(english, probe));
    new TreeSet<>(demands.labels()).forEach(key -> mustLabel(english, key, english.place()));
    parts.menu().forEach(entry -> mustLabel(english, entry.label().value(), entry.label().place()));
    parts.sheets().stream()
        .filter(sheet -> sheet != english)
        .forEach(sheet -> translation(english, sheet));
  }

  /** What is said of a check may name what the check shows, and nothing else. */
  private void shown(Sheet english, ProbeSpec probe) {
    var known = new TreeSet<>(probe.evidence());
    known.add("target");
    shown(english, Demands.phrase(probe, Demands.RUNNING), probe.arguments());
    probe.outcomes().forEach(state -> shown(english, Demands.phrase(probe, state), known));
  }

  private void shown(Sheet english, String key, Set<String> known) {
    english.argumentsOf(key).stream()
        .filter(argument -> !known.contains(argument))
        .forEach(
            argument ->
                problems.error(
                    english.placeOf(key),
                    "'%s' is nothing that can be said here; known are %s"
                        .formatted(argument, String.join(", ", new TreeSet<>(known)))));
  }

  private void flow(FlowFile file) {
    var prefix = "flow." + file.draft().slug().value() + ".";
    var english = file.sheets().stream().filter(Wordings::isEnglish).findFirst();
    if (english.isEmpty()) {
      var place = file.draft().slug().place();
      problems.error(place, "the flow has no English phrases beside it (phrases.en.yaml)");
      return;
    }
    var allowed = new TreeSet<String>();
    var labels = new TreeSet<String>();
    for (var step : file.draft().steps()) {
      var key = prefix + step.id().value();
      allowed.add(key);
      if (step.body().speaks() && !english.get().phraseKeys().contains(key)) {
        problems.error(
            step.id().place(),
            "nothing is said at '%s': write '%s' under 'phrases' in phrases.en.yaml"
                .formatted(step.id().value(), step.id().value()));
      }
      labels.addAll(options(step, key, english.get()));
      arguments(file, step, key);
    }
    if (file.draft().isWhole()) {
      nothingElse(english.get(), prefix, allowed, labels);
    }
    file.sheets().forEach(this::sizes);
    file.sheets().stream()
        .filter(sheet -> sheet != english.get())
        .forEach(sheet -> translation(english.get(), sheet));
  }

  /** What a button, or one message, can hold in every channel. */
  private void sizes(Sheet sheet) {
    sheet.labelKeys().stream()
        .filter(key -> sheet.lengthOfLabel(key) > LONGEST_LABEL)
        .forEach(
            key ->
                problems.error(
                    sheet.placeOfLabel(key),
                    "a button of a flow has at most %d characters; this has %d"
                        .formatted(LONGEST_LABEL, sheet.lengthOfLabel(key))));
    sheet.phraseKeys().stream()
        .filter(key -> sheet.lengthOf(key) > LONGEST_PHRASE)
        .forEach(
            key ->
                problems.error(
                    sheet.placeOf(key),
                    "a phrase of a flow has at most %,d characters; this has %,d"
                        .formatted(LONGEST_PHRASE, sheet.lengthOf(key))));
  }

  private static boolean isEnglish(Sheet sheet) {
    return sheet.locale().equals(Phrases.DEFAULT);
  }

  private List<String> options(StepDraft step, String key, Sheet english) {
    if (!(step.body() instanceof Body.Ask ask)) {
      return List.of();
    }
    var options = ask.options();
    if (options.size() > MOST_BUTTONS) {
      problems.warning(step.id().place(), "more than four buttons are hard to choose from");
    }
    options.stream()
        .filter(option -> !english.labelKeys().contains(key + "." + option.value()))
        .forEach(
            option ->
                problems.error(
                    option.place(),
                    "'%s' has no words for its button: write '%s' under 'labels', '%s' in phrases.en.yaml"
                        .formatted(option.value(), option.value(), step.id().value())));
    return options.stream().map(option -> key + "." + option.value()).toList();
  }

  private void arguments(FlowFile file, StepDraft step, String key) {
    var known =
        file.compiled()
            .map(FlowCompiler.Compiled::known)
            .flatMap(all -> Optional.ofNullable(all.get(step.id().value())));
    for (var sheet : file.sheets()) {
      for (var argument : sheet.argumentsOf(key)) {
        known
            .filter(names -> !isKnown(argument, names))
            .ifPresent(
                names ->
                    problems.error(
                        sheet.placeOf(key),
                        "'" + argument + "' is not known on every way to this step"));
      }
    }
  }

  /** {@code smtp_outcome} is a fact of {@code smtp}, {@code provider_mailServer} one of ours. */
  private boolean isKnown(String argument, Set<String> names) {
    var fact = argument.replaceFirst("_", ".");
    return names.contains(fact)
        || fact.equals(Facts.PLATFORM)
        || parts.provider().facts().containsKey(fact);
  }

  private void nothingElse(Sheet sheet, String prefix, Set<String> phrases, Set<String> labels) {
    sheet.phraseKeys().stream()
        .filter(key -> !phrases.contains(key))
        .forEach(
            key ->
                problems.error(
                    sheet.placeOf(key),
                    "no step of the flow says '%s'".formatted(key.substring(prefix.length()))));
    sheet.labelKeys().stream()
        .filter(key -> !labels.contains(key))
        .forEach(
            key ->
                problems.error(
                    sheet.placeOfLabel(key),
                    "no question of the flow has '%s'".formatted(key.substring(prefix.length()))));
  }

  /** A translation says nothing that English does not say, and with the same arguments. */
  private void translation(Sheet english, Sheet sheet) {
    for (var key : sheet.phraseKeys()) {
      var more = new TreeSet<>(sheet.argumentsOf(key));
      more.removeAll(english.argumentsOf(key));
      if (!english.phraseKeys().contains(key)) {
        problems.error(sheet.placeOf(key), "English has no phrase '" + key + "'");
      } else if (!more.isEmpty()) {
        problems.error(
            sheet.placeOf(key),
            "English has no '" + String.join("', '", more) + "' in this phrase");
      }
    }
    for (var key : sheet.labelKeys()) {
      if (!english.labelKeys().contains(key)) {
        problems.error(sheet.placeOfLabel(key), "English has no label '" + key + "'");
      }
    }
    missing("phrase", english.phraseKeys(), sheet.phraseKeys(), sheet);
    missing("label", english.labelKeys(), sheet.labelKeys(), sheet);
  }

  private void missing(String what, Set<String> english, Set<String> other, Sheet sheet) {
    english.stream()
        .filter(key -> !other.contains(key))
        .forEach(
            key ->
                problems.warning(
                    sheet.place(), "the " + what + " '" + key + "' is not translated"));
  }

  private void mustSay(Sheet english, String key, Place place) {
    if (!english.phraseKeys().contains(key)) {
      problems.error(place, "the phrase '" + key + "' is missing in English");
    }
  }

  private void mustLabel(Sheet english, String key, Place place) {
    if (!english.labelKeys().contains(key)) {
      problems.error(place, "the label '" + key + "' is missing in English");
    }
  }
}
