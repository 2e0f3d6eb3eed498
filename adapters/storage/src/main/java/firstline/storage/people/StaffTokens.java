package firstline.storage.people;

import firstline.core.desk.AgentId;
import firstline.core.port.StaffDirectory.Session;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Log-in sessions and one-time links. What has expired is swept out as new ones come. */
final class StaffTokens {
  private static final String OPEN =
      "INSERT INTO staff_session (token_hash, member, created_at, expires_at)"
          + " VALUES (?, ?, ?, ?)";
  private static final String SWEEP_SESSIONS = "DELETE FROM staff_session WHERE expires_at <= ?";
  private static final String SESSION =
      "SELECT token_hash, member, created_at, expires_at FROM staff_session"
          + " WHERE token_hash = ? AND expires_at > ?";
  private static final String EXTEND =
      "UPDATE staff_session SET expires_at = ? WHERE token_hash = ?";
  private static final String END = "DELETE FROM staff_session WHERE token_hash = ?";
  private static final String END_ALL = "DELETE FROM staff_session WHERE member = ?";
  private static final String INVITE =
      "INSERT INTO staff_invitation (token_hash, member, expires_at) VALUES (?, ?, ?)";
  private static final String INVITED =
      "SELECT member FROM staff_invitation WHERE token_hash = ? AND expires_at > ?";
  private static final String REDEEM =
      "DELETE FROM staff_invitation WHERE token_hash = ? AND expires_at > ? RETURNING member";
  private static final String SWEEP_INVITATIONS =
      "DELETE FROM staff_invitation WHERE expires_at <= ?";

  private final Database database;

  StaffTokens(Database database) {
    this.database = database;
  }

  void open(Session session) {
    database.write(
        "open a session",
        sql -> {
          sql.update(SWEEP_SESSIONS, session.createdAt());
          return sql.update(
              OPEN,
              session.tokenHash(),
              session.member().value(),
              session.createdAt(),
              session.expiresAt());
        });
  }

  Optional<Session> session(String tokenHash, Instant now) {
    return database.read(
        "read a session", sql -> sql.first(SESSION, StaffTokens::session, tokenHash, now));
  }

  void extend(String tokenHash, Instant expiresAt) {
    database.write("extend a session", sql -> sql.update(EXTEND, expiresAt, tokenHash));
  }

  void end(String tokenHash) {
    database.write("end a session", sql -> sql.update(END, tokenHash));
  }

  void endAll(AgentId member) {
    database.write("end sessions", sql -> sql.update(END_ALL, member.value()));
  }

  void invite(String tokenHash, AgentId member, Instant expiresAt) {
    database.write(
        "store a one-time link", sql -> sql.update(INVITE, tokenHash, member.value(), expiresAt));
  }

  Optional<AgentId> invited(String tokenHash, Instant now) {
    return database.read(
        "read a one-time link", sql -> sql.first(INVITED, StaffTokens::member, tokenHash, now));
  }

  Optional<AgentId> redeem(String tokenHash, Instant now) {
    return database.write(
        "use a one-time link up",
        sql -> {
          sql.update(SWEEP_INVITATIONS, now);
          return sql.first(REDEEM, StaffTokens::member, tokenHash, now);
        });
  }

  private static Session session(Row row) throws SQLException {
    return new Session(
        row.text("token_hash"), member(row), row.instant("created_at"), row.instant("expires_at"));
  }

  private static AgentId member(Row row) throws SQLException {
    return new AgentId(row.number("member"));
  }
}
