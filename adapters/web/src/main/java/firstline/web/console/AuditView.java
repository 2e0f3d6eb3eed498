package firstline.web.console;

import java.util.List;
import java.util.Optional;

/**
 * The audit page.
 *
 * @param who the member to show, by number; empty for all
 * @param action the act to show; empty for all
 * @param find words to look for; empty for all
 * @param oldestFirst which way it is sorted
 * @param sortHref the address that sorts the other way
 * @param cut whether there are more than are shown
 */
public record AuditView(
    List<Row> rows,
    List<Choice> people,
    List<String> actions,
    String who,
    String action,
    String find,
    boolean oldestFirst,
    String sortHref,
    boolean cut) {
  /** One act; {@code href} leads to the conversation it was done to, if it was one. */
  public record Row(
      Moment at, String who, String action, String subject, Optional<String> href, String detail) {}

  /** A member to choose. */
  public record Choice(String value, String name) {}
}
