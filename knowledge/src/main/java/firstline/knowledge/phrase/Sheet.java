package firstline.knowledge.phrase;

import firstline.core.understanding.Vocabulary;
import firstline.knowledge.source.Place;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One file of phrases, read.
 *
 * @param place the file
 * @param vocabulary the words it understands; a flow's file has none of its own
 */
public record Sheet(
    Locale locale,
    Place place,
    Optional<Vocabulary> vocabulary,
    Map<String, Phrase> phrases,
    Map<String, Label> labels) {
  public Sheet {
    phrases = Collections.unmodifiableSortedMap(new TreeMap<>(phrases));
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** In order. */
  public Set<String> phraseKeys() {
    return phrases.keySet();
  }

  /** In order. */
  public Set<String> labelKeys() {
    return labels.keySet();
  }

  /** What a key's phrase takes as arguments; none if there is no such key. */
  public Set<String> argumentsOf(String key) {
    return Optional.ofNullable(phrases.get(key))
        .map(phrase -> phrase.wording().arguments())
        .orElse(Set.of());
  }

  /** How many characters a key's phrase has as it is written; 0 if there is no such key. */
  public int lengthOf(String key) {
    return Optional.ofNullable(phrases.get(key)).map(p -> p.wording().length()).orElse(0);
  }

  /** How many characters a label has without what is filled in; 0 if there is no such key. */
  public int lengthOfLabel(String key) {
    return Optional.ofNullable(labels.get(key)).map(label -> label.wording().length()).orElse(0);
  }

  /** Where a key's phrase is written, or the file if it is not. */
  public Place placeOf(String key) {
    return Optional.ofNullable(phrases.get(key))
        .map(phrase -> phrase.wording().source().start())
        .orElse(place);
  }

  /** Where a label is written, or the file if it is not. */
  public Place placeOfLabel(String key) {
    return Optional.ofNullable(labels.get(key))
        .map(label -> label.wording().source().start())
        .orElse(place);
  }
}
