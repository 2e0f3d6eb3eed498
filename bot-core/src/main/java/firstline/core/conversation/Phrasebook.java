package firstline.core.conversation;

import firstline.core.message.Block;
import firstline.core.understanding.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the bot says, by key, in the languages it speaks. A key that English has is always found.
 */
public interface Phrasebook {
  /** The languages, the default first. */
  List<Locale> languages();

  /**
   * A phrase, filled in. Strings among the arguments are shown as they are, never as markup.
   *
   * @throws IllegalArgumentException if no such phrase exists in English
   */
  List<Block> phrase(Locale locale, String key, Map<String, ?> arguments);

  /**
   * The words on a button, filled in.
   *
   * @throws IllegalArgumentException if no such label exists in English
   */
  String label(Locale locale, String key, Map<String, ?> arguments);

  Vocabulary vocabulary(Locale locale);

  /**
   * The language that a customer's words are in; nothing where that is not clear, and always where
   * a book cannot tell languages apart.
   */
  default Optional<Locale> recognised(String words) {
    return Optional.empty();
  }
}
