package firstline.web.console;

import java.util.List;

/**
 * What stands around every page of the console.
 *
 * @param name the member's own name
 * @param entries of the bar besides the inbox, as far as the member's rank goes
 * @param formToken what every form carries along
 * @param section which entry of the bar is the current one
 * @param waiting how many conversations wait for a person
 */
public record Shell(
    String name, List<Entry> entries, String formToken, String section, int waiting) {

  /** A page of the bar. */
  public record Entry(String section, String href, String words) {}
}
