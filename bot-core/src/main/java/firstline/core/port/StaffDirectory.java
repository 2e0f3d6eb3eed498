package firstline.core.port;

import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Staff accounts, their log-in sessions and one-time links. Secrets come hashed. */
public interface StaffDirectory {
  /** What a member of staff may do; each may do all that those before it may. */
  enum Rank {
    AGENT,
    MANAGER,
    ADMIN
  }

  /**
   * A member of staff.
   *
   * @param passwordHash in the hash's own encoded form; empty until a password was set
   */
  record Member(
      AgentId id,
      String email,
      String name,
      Rank rank,
      Optional<String> passwordHash,
      boolean active) {
    public Agent agent() {
      return new Agent(id, name);
    }
  }

  /** A log-in. {@code tokenHash} is a SHA-256 of the cookie's value, in hexadecimal. */
  record Session(String tokenHash, AgentId member, Instant createdAt, Instant expiresAt) {}

  boolean isEmpty();

  Optional<Member> byEmail(String email);

  Optional<Member> byId(AgentId id);

  List<Member> all();

  /** Adds a member; the e-mail address must be new. */
  Member add(String email, String name, Rank rank, Optional<String> passwordHash);

  void change(Member member);

  void open(Session session);

  /** The session, unless it has expired at {@code now}. */
  Optional<Session> session(String tokenHash, Instant now);

  /** Moves a session's end; does nothing if there is no such session. */
  void extend(String tokenHash, Instant expiresAt);

  void end(String tokenHash);

  void endAll(AgentId member);

  /** Stores a one-time link for a member. */
  void invite(String tokenHash, AgentId member, Instant expiresAt);

  /** Who a one-time link is for, if it is still good; it stays good. */
  Optional<AgentId> invited(String tokenHash, Instant now);

  /** Uses a one-time link up; a second call finds nothing. */
  Optional<AgentId> redeem(String tokenHash, Instant now);
}
