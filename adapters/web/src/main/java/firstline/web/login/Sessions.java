package firstline.web.login;

import firstline.core.desk.AgentId;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Log-ins that last: twelve hours from the last use, seven days from the log-in, whichever is
 * sooner.
 */
public final class Sessions {
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration LONGEST = Duration.ofDays(7);

  /** The end is moved no more often than this, so that reading pages hardly ever writes. */
  private static final Duration STEP = Duration.ofMinutes(30);

  private final StaffDirectory staff;
  private final InstantSource clock;

  public Sessions(StaffDirectory staff, InstantSource clock) {
    this.staff = staff;
    this.clock = clock;
  }

  /** Logs a member in under a new token; whatever token the browser had before is worth nothing. */
  public Token open(AgentId member) {
    var token = Token.random();
    var now = clock.instant();
    staff.open(new Session(token.hash(), member, now, now.plus(IDLE)));
    return token;
  }

  /** Whose session it is, if it is still good and the member still active; counts as a use. */
  public Optional<Member> use(Token token) {
    var now = clock.instant();
    var session = staff.session(token.hash(), now).filter(s -> now.isBefore(latest(s)));
    session.ifPresent(s -> slide(s, now));
    return session.flatMap(s -> active(s.member()));
  }

  /** As {@link #use}, without counting as a use; for pages that only keep listening. */
  public Optional<Member> look(Token token) {
    var now = clock.instant();
    return staff
        .session(token.hash(), now)
        .filter(s -> now.isBefore(latest(s)))
        .flatMap(s -> active(s.member()));
  }

  public void end(Token token) {
    staff.end(token.hash());
  }

  /** Logs a member out everywhere. */
  public void endAll(AgentId member) {
    staff.endAll(member);
  }

  private Optional<Member> active(AgentId id) {
    return staff.byId(id).filter(Member::active);
  }

  private void slide(Session session, Instant now) {
    var end = now.plus(IDLE);
    var moved = end.isBefore(latest(session)) ? end : latest(session);
    if (Duration.between(session.expiresAt(), moved).compareTo(STEP) > 0) {
      staff.extend(session.tokenHash(), moved);
    }
  }

  private static Instant latest(Session session) {
    return session.createdAt().plus(LONGEST);
  }
}
