package firstline.core.rehearsal;

import firstline.core.conversation.Phrasebook;
import firstline.core.message.Block;
import firstline.core.message.Escape;
import firstline.core.message.Text;
import firstline.core.understanding.Day;
import firstline.core.understanding.Sayings;
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
          said("yes", "yep", "it works"),
          said("no", "nope", "still not"),
          said("don't know", "not sure", "no idea"),
          said("hi", "hello", "good morning"),
          said("thanks", "thank you"),
          said("no i meant", "i meant", "sorry i meant"),
          said("change"),
          Map.of(
              Escape.MENU, said("menu", "main menu"),
              Escape.BACK, said("back"),
              Escape.PERSON, said("person", "human", "talk to a person"),
              Escape.START_OVER, said("start over"),
              Escape.STOP, said("stop"),
              Escape.LANGUAGE, said("language"),
              Escape.IDENTIFY, said("sign in"),
              Escape.LOG_OUT, said("log out")),
          Map.of(
              Day.TODAY, said("today"),
              Day.YESTERDAY, said("yesterday"),
              Day.DAY_BEFORE_YESTERDAY, said("day before yesterday")));

  private static Sayings said(String... phrases) {
    return Sayings.of(Set.of(phrases));
  }

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
