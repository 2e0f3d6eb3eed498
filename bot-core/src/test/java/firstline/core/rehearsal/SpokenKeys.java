package firstline.core.rehearsal;

import firstline.core.conversation.Phrasebook;
import firstline.core.message.Block;
import firstline.core.message.Escape;
import firstline.core.message.Text;
import firstline.core.understanding.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says every phrase as its key and arguments, so that tests of the dialogue need no wording. */
public final class SpokenKeys implements Phrasebook {
  private static final Vocabulary ENGLISH =
      new Vocabulary(
          Set.of("yes", "yep", "it works"),
          Set.of("no", "nope", "still not"),
          Set.of("don't know", "not sure", "no idea"),
          Set.of("hi", "hello", "good morning"),
          Set.of("thanks", "thank you"),
          Set.of("no i meant", "i meant", "sorry i meant"),
          Map.of(
              Escape.MENU, Set.of("menu", "main menu"),
              Escape.BACK, Set.of("back"),
              Escape.PERSON, Set.of("person", "human", "talk to a person"),
              Escape.START_OVER, Set.of("start over"),
              Escape.STOP, Set.of("stop"),
              Escape.LANGUAGE, Set.of("language"),
              Escape.IDENTIFY, Set.of("sign in"),
              Escape.LOG_OUT, Set.of("log out")));

  @Override
  public List<Locale> languages() {
    return List.of(Locale.ENGLISH, Locale.GERMAN);
  }

  @Override
  public List<Block> phrase(Locale locale, String key, Map<String, ?> arguments) {
    return List.of(new Block.Paragraph(Text.of(spoken(locale, key, arguments))));
  }

  private static String spoken(Locale locale, String key, Map<String, ?> arguments) {
    var language = locale.equals(Locale.ENGLISH) ? "" : locale.getLanguage() + ":";
    var shown = new TreeMap<>(arguments);
    shown.keySet().removeIf(SpokenKeys::isGiven);
    return language + key + (shown.isEmpty() ? "" : shown);
  }

  /** What every flow knows, and the parts of answers, would only make scripts long. */
  private static boolean isGiven(String name) {
    return name.startsWith("provider")
        || name.startsWith("customer")
        || name.endsWith("_host")
        || name.endsWith("_domain");
  }

  @Override
  public String label(Locale locale, String key, Map<String, ?> arguments) {
    return key;
  }

  @Override
  public Vocabulary vocabulary(Locale locale) {
    return ENGLISH;
  }
}
