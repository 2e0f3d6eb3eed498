package firstline.core.understanding;

import firstline.core.message.Escape;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language that answers and commands are recognised by, in lower case.
 *
 * @param unsure words for "I don't know"
 * @param greetings what opens a conversation and says nothing yet
 * @param thanks what closes a topic politely
 * @param corrections how a correction begins, for example "no, I meant"
 * @param escapes words for what works from anywhere
 */
public record Vocabulary(
    Set<String> yes,
    Set<String> no,
    Set<String> unsure,
    Set<String> greetings,
    Set<String> thanks,
    Set<String> corrections,
    Map<Escape, Set<String>> escapes) {
  public Vocabulary {
    yes = Set.copyOf(yes);
    no = Set.copyOf(no);
    unsure = Set.copyOf(unsure);
    greetings = Set.copyOf(greetings);
    thanks = Set.copyOf(thanks);
    corrections = Set.copyOf(corrections);
    escapes = Map.copyOf(escapes);
  }
}
