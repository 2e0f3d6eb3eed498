package firstline.discord;

import firstline.core.conversation.Address;
import firstline.core.port.Rooms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rooms that survive the channel, as a database would keep them. */
final class MemoryRooms implements Rooms {
  private final Map<String, Room> rooms = new LinkedHashMap<>();

  @Override
  public synchronized List<Room> latest(Address.Channel channel, int limit) {
    return rooms.values().stream().limit(limit).toList();
  }

  @Override
  public synchronized void keep(Address.Channel channel, List<Room> news, Instant at) {
    news.forEach(room -> rooms.put(room.chat(), room));
  }

  @Override
  public synchronized void forget(Address.Channel channel, String chat) {
    rooms.remove(chat);
  }
}
