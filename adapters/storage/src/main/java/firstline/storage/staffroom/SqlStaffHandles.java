package firstline.storage.staffroom;

import firstline.core.conversation.Address.Channel;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.port.StaffHandles;
import firstline.core.port.StaffJoins;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Handles as a table beside the staff. */
public final class SqlStaffHandles implements StaffHandles, StaffJoins {
  private static final String FIND =
      "SELECT s.id, s.name, s.active FROM staff_handle h JOIN staff s ON s.id = h.member"
          + " WHERE h.channel = ? AND h.person = ?";
  private static final String MEMBER =
      "INSERT INTO staff (email, email_key, name, rank, password_hash, active)"
          + " VALUES (?, ?, ?, ?, NULL, 1) ON CONFLICT (email_key) DO UPDATE SET name = staff.name"
          + " RETURNING id";
  private static final String HANDLE =
      "INSERT INTO staff_handle (channel, person, member) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  /** Who a user became when they were met shows in the address that nobody has. */
  private static final String MET =
      " s.email_key = lower(h.channel) || '-' || h.person || '@staff.invalid'";

  private static final String HANDLES =
      "SELECT h.channel, s.id, h.member FROM staff_handle h JOIN staff s ON"
          + MET
          + " ORDER BY h.channel, h.person";
  private static final String ACT =
      "UPDATE staff_handle AS h SET member = ? WHERE EXISTS (SELECT 1 FROM staff s WHERE s.id = ?"
          + " AND"
          + MET
          + ")";

  private final Database database;

  public SqlStaffHandles(Database database) {
    this.database = database;
  }

  private record Known(Agent agent, boolean active) {}

  @Override
  public Optional<Agent> agent(Channel channel, String user, String name) {
    var found = database.read("read who is staff", sql -> find(sql, channel, user));
    return found
        .or(() -> database.write("meet a member of staff", sql -> met(sql, channel, user, name)))
        .filter(Known::active)
        .map(Known::agent);
  }

  @Override
  public List<Handle> handles() {
    return database.read("read who is staff", sql -> sql.list(HANDLES, SqlStaffHandles::handle));
  }

  @Override
  public void act(AgentId met, AgentId as) {
    database.write("join members of staff", sql -> sql.update(ACT, as.value(), met.value()));
  }

  private static Handle handle(Row row) throws SQLException {
    return new Handle(
        row.constant(Channel.class, "channel"),
        new AgentId(row.number("id")),
        new AgentId(row.number("member")));
  }

  private static Optional<Known> find(Sql sql, Channel channel, String user) throws SQLException {
    return sql.first(FIND, SqlStaffHandles::known, channel, user);
  }

  private static Optional<Known> met(Sql sql, Channel channel, String user, String name)
      throws SQLException {
    var email = address(channel, user);
    var member = sql.first(MEMBER, row -> row.number("id"), email, email, name, Rank.AGENT);
    sql.update(HANDLE, channel, user, member);
    return find(sql, channel, user);
  }

  /** Nobody has this address; it only names the member until an administrator sets another. */
  private static String address(Channel channel, String user) {
    return channel.name().toLowerCase(Locale.ROOT) + "-" + user + "@staff.invalid";
  }

  private static Known known(Row row) throws SQLException {
    return new Known(
        new Agent(new AgentId(row.number("id")), row.text("name")), row.flag("active"));
  }
}
