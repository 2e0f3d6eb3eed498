package firstline.web.login;

import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import java.time.Instant;
import java.util.Optional;

/** A member chooses another password; every other log-in of theirs ends with it. */
public final class PasswordChange {
  /** How it came out. */
  public sealed interface Result {
    /** Done; the token is for the one session that goes on. */
    record Changed(Token session) implements Result {}

    /** The current password is not the right one. */
    record WrongPassword() implements Result {}

    /** The new password will not do, in words for the member. */
    record Objected(String words) implements Result {}

    /** Too many wrong passwords; the next try counts from this instant on. */
    record Paused(Instant until) implements Result {}
  }

  private final StaffDirectory staff;
  private final Passwords passwords;
  private final LoginThrottle throttle;
  private final Sessions sessions;
  private final Journal journal;

  public PasswordChange(
      StaffDirectory staff,
      Passwords passwords,
      LoginThrottle throttle,
      Sessions sessions,
      Journal journal) {
    this.staff = staff;
    this.passwords = passwords;
    this.throttle = throttle;
    this.sessions = sessions;
    this.journal = journal;
  }

  /**
   * Changes a password.
   *
   * @param address the network address of the browser; wrong passwords are counted for it
   */
  public Result change(Member member, String current, String wanted, String address) {
    var objection = PasswordRule.objection(wanted, member.email());
    if (objection.isPresent()) {
      return new Result.Objected(objection.get());
    }
    return switch (throttle.take(member.email(), address)) {
      case LoginThrottle.Paused(Instant until) -> new Result.Paused(until);
      case LoginThrottle.Go go ->
          passwords.matches(member.passwordHash(), current)
              ? changed(go, member, wanted)
              : new Result.WrongPassword();
    };
  }

  private Result changed(LoginThrottle.Go go, Member member, String wanted) {
    go.succeeded();
    var hash = Optional.of(passwords.hash(wanted));
    staff.change(
        new Member(
            member.id(), member.email(), member.name(), member.rank(), hash, member.active()));
    sessions.endAll(member.id());
    journal.did(member.id(), "staff.password-changed", member.email(), "logged out everywhere");
    return new Result.Changed(sessions.open(member.id()));
  }
}
