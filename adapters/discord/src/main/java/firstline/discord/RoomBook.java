package firstline.discord;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.Rooms;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rooms that we know. Reading on is written down now and then; if a crash loses the last steps,
 * the same messages are read again and passed over.
 */
final class RoomBook {
  /** As many are remembered as there may be at work; the others are met anew. */
  private static final int MOST = 20_000;

  private final Rooms kept;
  private final InstantSource clock;
  private final Map<String, Room> rooms = new HashMap<>();
  private final Map<String, Room> unwritten = new LinkedHashMap<>();

  RoomBook(Rooms kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
  }

  /** Looks up what an earlier run wrote down. */
  void open() {
    var earlier = kept.latest(Channel.DISCORD, MOST);
    synchronized (this) {
      earlier.stream()
          .map(Room::of)
          .flatMap(Optional::stream)
          .forEach(room -> rooms.putIfAbsent(room.chat(), room));
    }
  }

  synchronized Optional<Room> find(String chat) {
    return Optional.ofNullable(rooms.get(chat));
  }

  synchronized List<Room> all(Predicate<Room> which) {
    return rooms.values().stream().filter(which).toList();
  }

  /** The room of somebody's direct messages, which may be new to us. */
  synchronized Room direct(String chat, String owner) {
    return find(chat).orElseGet(() -> add(new Room(chat, Room.Kind.DIRECT, owner, "")));
  }

  /** Takes a room in, or overwrites what was known of it. */
  synchronized Room add(Room room) {
    rooms.put(room.chat(), room);
    unwritten.put(room.chat(), room);
    return room;
  }

  /** A room has been read up to a message. */
  synchronized void readTo(String chat, String message) {
    var before = rooms.get(chat);
    if (before != null) {
      var after = before.readTo(message);
      rooms.put(chat, after);
      unwritten.put(chat, after);
    }
  }

  void forget(String chat) {
    synchronized (this) {
      rooms.remove(chat);
      unwritten.remove(chat);
    }
    kept.forget(Channel.DISCORD, chat);
  }

  /** Writes down what is not written yet. */
  void write() {
    List<Room> news;
    synchronized (this) {
      news = new ArrayList<>(unwritten.values());
    }
    kept.keep(Channel.DISCORD, news.stream().map(Room::kept).toList(), clock.instant());
    synchronized (this) {
      news.forEach(room -> unwritten.remove(room.chat(), room));
    }
  }
}
