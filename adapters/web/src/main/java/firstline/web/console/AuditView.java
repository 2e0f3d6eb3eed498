package firstline.web.console;

import java.util.List;
import java.util.Optional;

/**
 * The audit page.
 *
 * @param people whom the filter offers
 * @param actions what the filter offers
 * @param cut whether there are more than are shown
 */
public record AuditView(
    List<Row> rows, List<Choice> people, List<String> actions, TableOrder order, boolean cut) {
  /** One act; {@code href} leads to the conversation it was done to, if it was one. */
  public record Row(
      Moment at, String who, String action, String subject, Optional<String> href, String detail) {}

  /** A member to choose. */
  public record Choice(String value, String name) {}
}
