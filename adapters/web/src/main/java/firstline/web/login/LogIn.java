package firstline.web.login;

import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import java.time.Instant;
import java.util.Optional;

/** Logging in with e-mail address and password. */
public final class LogIn {
  /** How a try came out. */
  public sealed interface Result {
    /** The password was right; the token is for the session cookie. */
    record Welcome(Member member, Token token) implements Result {}

    /**
     * No such account, no password yet, deactivated or the wrong password: nobody is told which.
     */
    record Wrong() implements Result {}

    /** Too many tries; the next one counts from this instant on. */
    record Paused(Instant until) implements Result {}
  }

  private final StaffDirectory staff;
  private final Passwords passwords;
  private final LoginThrottle throttle;
  private final Sessions sessions;
  private final Journal journal;

  public LogIn(
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
   * Tries to log in. Takes as long for an unknown account as for a wrong password.
   *
   * @param address the network address of the browser
   */
  public Result attempt(String email, String password, String address) {
    return switch (throttle.take(email, address)) {
      case LoginThrottle.Paused(Instant until) -> new Result.Paused(until);
      case LoginThrottle.Go go -> check(go, email, password, address);
    };
  }

  private Result check(LoginThrottle.Go go, String email, String password, String address) {
    var member = staff.byEmail(email.strip()).filter(Member::active);
    if (!passwords.matches(member.flatMap(Member::passwordHash), password) || member.isEmpty()) {
      failed(member, address);
      return new Result.Wrong();
    }
    go.succeeded();
    var found = member.get();
    journal.did(found.id(), "staff.logged-in", found.email(), "from " + address);
    return new Result.Welcome(found, sessions.open(found.id()));
  }

  /** What was typed is written down only if it is an account: it might be a misplaced password. */
  private void failed(Optional<Member> member, String address) {
    var subject = member.map(Member::email).orElse("unknown account");
    journal.happened("staff.login-failed", subject, "from " + address);
  }
}
