package firstline.web.console;

import firstline.web.login.Newcomer;
import java.util.List;
import java.util.Optional;

/**
 * The staff page.
 *
 * @param accounts whom those can be who were met on a platform
 * @param notice what was just done; empty if nothing
 * @param problem why something was not done; empty if nothing
 * @param link a new one-time link, shown this once
 * @param typed what stands in the form for an invitation
 */
public record StaffView(
    List<Row> rows,
    TableOrder order,
    List<RankView> ranks,
    List<Account> accounts,
    String notice,
    String problem,
    Optional<LinkView> link,
    Newcomer typed,
    String typedRank,
    Newcomer.Objections objections) {
  /**
   * One member.
   *
   * @param state "Active", "Invited", "Deactivated", or the platform that they were met on
   * @param you whether it is the member who looks
   * @param met whether they were met on a platform
   * @param sameAs whom they act as, if that is somebody else
   */
  public record Row(
      long id,
      String name,
      String email,
      String rank,
      String state,
      boolean active,
      boolean you,
      boolean met,
      Optional<String> sameAs) {}

  /** A member who logs in. */
  public record Account(long id, String name) {}

  /** A role to choose. */
  public record RankView(String value, String words) {}

  /** A one-time link and whom it is for. */
  public record LinkView(String name, String url) {}
}
