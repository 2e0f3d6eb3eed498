package firstline.discord;

import firstline.core.conversation.ConversationId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The threads in which staff deal with conversations, among the rooms that we read. */
final class StaffThreads {
  private final AtomicReference<Optional<RoomBook>> book = new AtomicReference<>(Optional.empty());

  /** Rooms are kept there from now on. */
  void keptIn(RoomBook opened) {
    book.set(Optional.of(opened));
  }

  /** A thread is read from now on, also what is written in it while we are away. */
  void known(String thread, ConversationId conversation) {
    book.get()
        .filter(rooms -> rooms.find(thread).isEmpty())
        .ifPresent(rooms -> rooms.add(new Room(thread, Room.Kind.STAFF, conversation.value(), "")));
  }

  /** Nothing happens in a thread any more. */
  void ended(String thread) {
    book.get().ifPresent(rooms -> rooms.forget(thread));
  }
}
