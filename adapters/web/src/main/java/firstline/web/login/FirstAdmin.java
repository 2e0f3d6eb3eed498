package firstline.web.login;

import firstline.core.port.AuditLog;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Makes sure that somebody can log in after the first start. */
public final class FirstAdmin {
  /** Stands in for the address until the link was used; nobody has it. */
  static final String PLACEHOLDER = "first-admin@pending.invalid";

  /** What the start came to. */
  public sealed interface Result {
    /** Somebody can log in already. */
    record Existing() implements Result {}

    /** An administrator was made from the settings. */
    record Created(String email) implements Result {}

    /** Whoever opens this link first becomes the administrator; show it once. */
    record Link(String url) implements Result {}

    /** A setting is of no use; {@code wants} says what it must be. Nothing was made. */
    record Unfit(String setting, String wants) implements Result {}
  }

  private final StaffDirectory staff;
  private final Passwords passwords;
  private final Invitations invitations;
  private final Journal journal;

  private FirstAdmin(
      StaffDirectory staff, Passwords passwords, Invitations invitations, Journal journal) {
    this.staff = staff;
    this.passwords = passwords;
    this.invitations = invitations;
    this.journal = journal;
  }

  /** For a staff directory and the log of what is done to it. */
  public static FirstAdmin of(StaffDirectory staff, AuditLog audit, InstantSource clock) {
    var passwords = new Passwords();
    var invitations = new Invitations(staff, passwords, new Sessions(staff, clock), clock);
    return new FirstAdmin(staff, passwords, invitations, new Journal(audit, clock));
  }

  /**
   * To be called at every start, before the pages are served.
   *
   * @param email the setting ADMIN_EMAIL
   * @param password the setting ADMIN_PASSWORD
   * @param base where browsers reach us, for the link
   */
  public Result prepare(Optional<String> email, Optional<String> password, URI base) {
    if (staff.all().stream().anyMatch(FirstAdmin::canAdminister)) {
      return new Result.Existing();
    }
    if (email.isEmpty() && password.isEmpty()) {
      var path = invitations.link(pending().orElseGet(this::invite));
      return new Result.Link(base.resolve(path).toString());
    }
    return objection(email, password)
        .orElseGet(() -> create(email.orElseThrow(), password.orElseThrow()));
  }

  private static boolean canAdminister(Member member) {
    return member.active() && member.rank() == Rank.ADMIN && member.passwordHash().isPresent();
  }

  private Optional<Result> objection(Optional<String> email, Optional<String> password) {
    if (email.isEmpty() || Newcomer.aboutEmail(email.get().strip(), _ -> false).isPresent()) {
      return Optional.of(
          new Result.Unfit("ADMIN_EMAIL", "an e-mail address, set together with ADMIN_PASSWORD"));
    }
    return PasswordRule.objection(password.orElse(""), email.get())
        .map(
            words ->
                new Result.Unfit(
                    "ADMIN_PASSWORD",
                    "a password of %d characters or more, set together with ADMIN_EMAIL. %s"
                        .formatted(PasswordRule.SHORTEST, words)));
  }

  private Result create(String email, String password) {
    var address = email.strip();
    var hash = Optional.of(passwords.hash(password));
    var invited = staff.byEmail(address).or(this::pending);
    var name = address.substring(0, address.indexOf('@'));
    invited.ifPresentOrElse(
        m -> staff.change(new Member(m.id(), address, name, Rank.ADMIN, hash, true)),
        () -> staff.add(address, name, Rank.ADMIN, hash));
    journal.happened("staff.first-admin", address, "from the settings");
    return new Result.Created(address);
  }

  private Member invite() {
    journal.happened("staff.first-admin", "one-time link", "printed at the start");
    return staff.add(PLACEHOLDER, "First administrator", Rank.ADMIN, Optional.empty());
  }

  /** The invited administrator of an earlier start. */
  private Optional<Member> pending() {
    return staff.all().stream()
        .filter(m -> m.active() && m.rank() == Rank.ADMIN && m.passwordHash().isEmpty())
        .findFirst();
  }
}
