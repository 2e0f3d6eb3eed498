package firstline.core.understanding;

import firstline.core.message.Escape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language that answers and commands are recognised by.
 *
 * @param unsure words for "I don't know"
 * @param greetings what opens a conversation and says nothing yet
 * @param thanks what closes a topic politely
 * @param corrections how a correction begins, for example "no, I meant"
 * @param changes what asks for an earlier answer to be taken back, for example "change"
 * @param escapes words for what works from anywhere
 * @param days words for days that are named by how long ago they are
 */
public record Vocabulary(
    Sayings yes,
    Sayings no,
    Sayings unsure,
    Sayings greetings,
    Sayings thanks,
    Sayings corrections,
    Sayings changes,
    Map<Escape, Sayings> escapes,
    Map<Day, Sayings> days) {
  public Vocabulary {
    escapes = Map.copyOf(escapes);
    days = Map.copyOf(days);
  }

  /** The words of a language in which only dates can be named and nothing is changed by words. */
  public Vocabulary(
      Sayings yes,
      Sayings no,
      Sayings unsure,
      Sayings greetings,
      Sayings thanks,
      Sayings corrections,
      Map<Escape, Sayings> escapes) {
    this(yes, no, unsure, greetings, thanks, corrections, Sayings.of(Set.of()), escapes, Map.of());
  }

  /** Whether a text is a greeting, thanks or a word that works from anywhere in this language. */
  boolean knows(List<String> words) {
    return Typed.isOnly(words, greetings)
        || Typed.isOnly(words, thanks)
        || Escapes.read(words, this).isPresent();
  }

  /** In which of some languages a text is a greeting, thanks or a word that works from anywhere. */
  public static List<Locale> knowing(String text, Map<Locale, Vocabulary> vocabularies) {
    var words = Words.of(text);
    return vocabularies.entrySet().stream()
        .filter(language -> language.getValue().knows(words))
        .map(Map.Entry::getKey)
        .toList();
  }
}
