package firstline.storage.conversation;

import firstline.core.conversation.Address;
import firstline.storage.database.Row;
import java.sql.SQLException;

/** What several tables share. */
final class Columns {
  private Columns() {}

  static Address address(Row row) throws SQLException {
    return new Address(
        row.constant(Address.Channel.class, "channel"),
        row.text("chat"),
        row.constant(Address.Scope.class, "scope"));
  }
}
