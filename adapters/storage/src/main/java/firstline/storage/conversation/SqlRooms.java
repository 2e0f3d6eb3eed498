package firstline.storage.conversation;

import firstline.core.conversation.Address;
import firstline.core.port.Rooms;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The rooms as a table. */
public final class SqlRooms implements Rooms {
  private static final String LATEST =
      "SELECT chat, kind, owner, read FROM room WHERE channel = ?"
          + " ORDER BY moved_at DESC, chat LIMIT ?";
  private static final String KEEP =
      "INSERT INTO room (channel, chat, kind, owner, read, moved_at) VALUES (?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (channel, chat) DO UPDATE SET kind = excluded.kind,"
          + " owner = excluded.owner, read = excluded.read, moved_at = excluded.moved_at";
  private static final String FORGET = "DELETE FROM room WHERE channel = ? AND chat = ?";

  private final Database database;

  public SqlRooms(Database database) {
    this.database = database;
  }

  @Override
  public List<Room> latest(Address.Channel channel, int limit) {
    return database.read("read rooms", sql -> sql.list(LATEST, SqlRooms::room, channel, limit));
  }

  @Override
  public void keep(Address.Channel channel, List<Room> rooms, Instant at) {
    if (rooms.isEmpty()) {
      return;
    }
    database.write(
        "store rooms",
        sql -> {
          int kept = 0;
          for (var room : rooms) {
            kept +=
                sql.update(KEEP, channel, room.chat(), room.kind(), room.owner(), room.read(), at);
          }
          return kept;
        });
  }

  @Override
  public void forget(Address.Channel channel, String chat) {
    database.write("forget a room", sql -> sql.update(FORGET, channel, chat));
  }

  private static Room room(Row row) throws SQLException {
    return new Room(row.text("chat"), row.text("kind"), row.text("owner"), row.text("read"));
  }
}
