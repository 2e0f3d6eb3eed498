package firstline.web.help;

import java.util.List;

/**
 * What every page of the help centre shows.
 *
 * @param language of its words, as a tag
 * @param languages that the page is also in
 */
public record HelpPage(HelpWords words, String language, List<Tongue> languages) {
  public HelpPage {
    languages = List.copyOf(languages);
  }

  /** The same page in a language, which is called by its own name. */
  public record Tongue(String tag, String name, String href, boolean current) {}

  /** Articles that belong together. */
  public record Group(String title, List<HelpShelf.Entry> entries) {}

  /** The words under a key. */
  public String say(String key) {
    return words.of(key);
  }

  /** What follows the address of another page in this language. */
  public String query() {
    return "?lang=" + language;
  }
}
