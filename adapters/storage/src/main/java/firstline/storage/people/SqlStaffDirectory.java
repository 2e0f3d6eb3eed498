package firstline.storage.people;

import firstline.core.desk.AgentId;
import firstline.core.port.StaffDirectory;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Staff, their sessions and one-time links as tables. */
public final class SqlStaffDirectory implements StaffDirectory {
  private static final String MEMBERS =
      "SELECT id, email, name, rank, password_hash, active FROM staff";
  private static final String ALL = MEMBERS + " ORDER BY id";
  private static final String BY_EMAIL = MEMBERS + " WHERE email_key = ?";
  private static final String BY_ID = MEMBERS + " WHERE id = ?";
  private static final String COUNT = "SELECT count(*) FROM staff";
  private static final String ADD =
      "INSERT INTO staff (email, email_key, name, rank, password_hash, active)"
          + " VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING RETURNING id";
  private static final String CHANGE =
      "UPDATE staff SET email = ?, email_key = ?, name = ?, rank = ?, password_hash = ?,"
          + " active = ? WHERE id = ?";
  private static final String DOING = "read the staff directory";

  private final Database database;
  private final StaffTokens tokens;

  public SqlStaffDirectory(Database database) {
    this.database = database;
    this.tokens = new StaffTokens(database);
  }

  @Override
  public boolean isEmpty() {
    return database.read(DOING, sql -> sql.number(COUNT)) == 0;
  }

  @Override
  public Optional<Member> byEmail(String email) {
    return database.read(
        DOING, sql -> sql.first(BY_EMAIL, SqlStaffDirectory::member, Email.key(email)));
  }

  @Override
  public Optional<Member> byId(AgentId id) {
    return database.read(DOING, sql -> sql.first(BY_ID, SqlStaffDirectory::member, id.value()));
  }

  @Override
  public List<Member> all() {
    return database.read(DOING, sql -> sql.list(ALL, SqlStaffDirectory::member));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if somebody has the e-mail address, in whatever case
   */
  @Override
  public Member add(String email, String name, Rank rank, Optional<String> passwordHash) {
    return database
        .write(
            "add a member of staff",
            sql ->
                sql.first(
                    ADD,
                    row -> new AgentId(row.number("id")),
                    email,
                    Email.key(email),
                    name,
                    rank,
                    passwordHash))
        .map(id -> new Member(id, email, name, rank, passwordHash, true))
        .orElseThrow(() -> new IllegalArgumentException(email + " is in the staff directory"));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there is no such member
   * @throws IllegalStateException if somebody else has the e-mail address
   */
  @Override
  public void change(Member member) {
    int changed =
        database.write(
            "change a member of staff",
            sql ->
                sql.update(
                    CHANGE,
                    member.email(),
                    Email.key(member.email()),
                    member.name(),
                    member.rank(),
                    member.passwordHash(),
                    member.active(),
                    member.id().value()));
    if (changed == 0) {
      throw new IllegalArgumentException("There is no member of staff " + member.id().value());
    }
  }

  @Override
  public void open(Session session) {
    tokens.open(session);
  }

  @Override
  public Optional<Session> session(String tokenHash, Instant now) {
    return tokens.session(tokenHash, now);
  }

  @Override
  public void extend(String tokenHash, Instant expiresAt) {
    tokens.extend(tokenHash, expiresAt);
  }

  @Override
  public void end(String tokenHash) {
    tokens.end(tokenHash);
  }

  @Override
  public void endAll(AgentId member) {
    tokens.endAll(member);
  }

  @Override
  public void invite(String tokenHash, AgentId member, Instant expiresAt) {
    tokens.invite(tokenHash, member, expiresAt);
  }

  @Override
  public Optional<AgentId> invited(String tokenHash, Instant now) {
    return tokens.invited(tokenHash, now);
  }

  @Override
  public Optional<AgentId> redeem(String tokenHash, Instant now) {
    return tokens.redeem(tokenHash, now);
  }

  private static Member member(Row row) throws SQLException {
    return new Member(
        new AgentId(row.number("id")),
        row.text("email"),
        row.text("name"),
        row.constant(Rank.class, "rank"),
        row.maybeText("password_hash"),
        row.flag("active"));
  }
}
