package firstline.launcher.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the program's database says of each chat. Reading only; also while the program runs. */
final class Ledger implements AutoCloseable {
  /**
   * Something that came in, and what became of it.
   *
   * @param event the document that was stored
   * @param turns how many turns were run on it
   */
  record Taken(long sequence, String event, boolean done, int turns) {}

  /**
   * Something that was said.
   *
   * @param sequence what it answers
   * @param sentAs its number in the chat, as the platform gave it; 0 if it has none
   */
  record Said(long sequence, int number, String status, int sentAs) {}

  private static final String LEFT =
      "SELECT (SELECT count(*) FROM inbox WHERE done = 0)"
          + " + (SELECT count(*) FROM message WHERE status = 'PENDING')";
  private static final String TAKEN =
      "SELECT sequence, event, done,"
          + " (SELECT count(*) FROM turn WHERE turn.sequence = inbox.sequence) AS turns"
          + " FROM inbox WHERE chat = ? ORDER BY sequence";
  private static final String SAID =
      "SELECT m.sequence, m.number, m.status, coalesce(m.platform_id, '0') AS sent_as"
          + " FROM message m JOIN conversation c ON c.id = m.conversation"
          + " WHERE c.chat = ? ORDER BY m.ordinal";

  private final Connection connection;

  private Ledger(Connection connection) {
    this.connection = connection;
  }

  static Ledger open(Path folder) throws SQLException {
    return new Ledger(
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/firstline.db")));
  }

  /** How much was taken in and not worked on, or said and not sent. */
  int left() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(LEFT)) {
      return rows.getInt(1);
    }
  }

  /** What came in from a chat, in the order in which it came. */
  List<Taken> taken(long chat) throws SQLException {
    return list(
        TAKEN,
        chat,
        row ->
            new Taken(
                row.getLong("sequence"),
                row.getString("event"),
                row.getBoolean("done"),
                row.getInt("turns")));
  }

  /** What was said in a chat, in the order in which it was stored. */
  List<Said> said(long chat) throws SQLException {
    return list(
        SAID,
        chat,
        row ->
            new Said(
                row.getLong("sequence"),
                row.getInt("number"),
                row.getString("status"),
                row.getInt("sent_as")));
  }

  private interface Shape<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String query, long chat, Shape<T> shape) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, String.valueOf(chat));
      var all = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(shape.of(rows));
        }
      }
      return all;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
