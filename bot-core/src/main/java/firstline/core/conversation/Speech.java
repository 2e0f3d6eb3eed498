package firstline.core.conversation;

import firstline.core.message.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said, by key. A key that English has is always found. */
public interface Speech {
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
}
