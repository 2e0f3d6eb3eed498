package firstline.core.conversation;

import firstline.core.understanding.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the bot says, by key, in the languages it speaks. */
public interface Phrasebook extends Speech {
  /** The languages, the default first. */
  List<Locale> languages();

  Vocabulary vocabulary(Locale locale);

  /**
   * The language that a customer's words are in; nothing where that is not clear, and always where
   * a book cannot tell languages apart.
   */
  default Optional<Locale> recognised(String words) {
    return Optional.empty();
  }
}
