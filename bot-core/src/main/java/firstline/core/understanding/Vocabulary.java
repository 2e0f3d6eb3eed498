package firstline.core.understanding;

import firstline.core.message.Escape;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of one language that answers and commands are recognised by. They are kept as they are
 * compared: in lower case, without accents and punctuation.
 *
 * @param unsure words for "I don't know"
 * @param greetings what opens a conversation and says nothing yet
 * @param thanks what closes a topic politely
 * @param corrections how a correction begins, for example "no, I meant"
 * @param escapes words for what works from anywhere
 * @param days words for days that are named by how long ago they are
 */
public record Vocabulary(
    Set<String> yes,
    Set<String> no,
    Set<String> unsure,
    Set<String> greetings,
    Set<String> thanks,
    Set<String> corrections,
    Map<Escape, Set<String>> escapes,
    Map<Day, Set<String>> days) {
  public Vocabulary {
    yes = folded(yes);
    no = folded(no);
    unsure = folded(unsure);
    greetings = folded(greetings);
    thanks = folded(thanks);
    corrections = folded(corrections);
    escapes = folded(escapes);
    days = folded(days);
  }

  /** The words of a language in which only dates can be named. */
  public Vocabulary(
      Set<String> yes,
      Set<String> no,
      Set<String> unsure,
      Set<String> greetings,
      Set<String> thanks,
      Set<String> corrections,
      Map<Escape, Set<String>> escapes) {
    this(yes, no, unsure, greetings, thanks, corrections, escapes, Map.of());
  }

  private static <K> Map<K, Set<String>> folded(Map<K, Set<String>> lists) {
    return lists.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> folded(entry.getValue())));
  }

  private static Set<String> folded(Set<String> phrases) {
    return phrases.stream()
        .map(Words::folded)
        .filter(phrase -> !phrase.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
