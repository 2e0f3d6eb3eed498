package firstline.storage.people;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.Badges;
import firstline.storage.database.Database;
import java.util.List;

/** Badges as a table beside the identities. */
public final class SqlBadges implements Badges {
  private static final String HOLDERS =
      "SELECT DISTINCT l.person, p.name FROM identity_link l JOIN contact c"
          + " ON c.account = l.account AND c.email_key = l.email_key"
          + " JOIN care_plan p ON p.account = l.account WHERE l.channel = ?"
          + " ORDER BY l.person, p.name";
  private static final String GIVEN =
      "SELECT person, badge FROM badge WHERE channel = ? ORDER BY person, badge";
  private static final String GAVE =
      "INSERT INTO badge (channel, person, badge) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String TOOK =
      "DELETE FROM badge WHERE channel = ? AND person = ? AND badge = ?";
  private static final String DOING = "read badges";

  private final Database database;

  public SqlBadges(Database database) {
    this.database = database;
  }

  @Override
  public List<Holder> holders(Channel channel) {
    return database.read(
        DOING,
        sql -> sql.list(HOLDERS, row -> new Holder(row.text("person"), row.text("name")), channel));
  }

  @Override
  public List<Given> given(Channel channel) {
    return database.read(
        DOING,
        sql -> sql.list(GIVEN, row -> new Given(row.text("person"), row.text("badge")), channel));
  }

  @Override
  public void gave(Channel channel, Given badge) {
    database.write(
        "remember a badge", sql -> sql.update(GAVE, channel, badge.person(), badge.badge()));
  }

  @Override
  public void took(Channel channel, Given badge) {
    database.write(
        "forget a badge", sql -> sql.update(TOOK, channel, badge.person(), badge.badge()));
  }
}
