package firstline.core.port;

import firstline.core.conversation.Address;
import java.time.Instant;
import java.util.List;

/**
 * The rooms of a platform that we take part in and how far each has been read, so that what was
 * said while nobody listened can be read again.
 */
public interface Rooms {
  /**
   * One room.
   *
   * @param chat the platform's id of it
   * @param kind the channel's own word for what it is
   * @param owner the platform's id of whom it is for; empty if it is nobody's
   * @param read the platform's id of the last thing that was taken in from it; empty before that
   */
  record Room(String chat, String kind, String owner, String read) {}

  /** What is known of a channel's rooms, those that moved last first. */
  List<Room> latest(Address.Channel channel, int limit);

  /** Remembers rooms as they are now; a room that is known already is overwritten. */
  void keep(Address.Channel channel, List<Room> rooms, Instant at);

  /** The room is gone. */
  void forget(Address.Channel channel, String chat);
}
