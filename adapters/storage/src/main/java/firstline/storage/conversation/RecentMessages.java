package firstline.storage.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.message.Message;
import firstline.core.port.Turn;
import java.util.Optional;

/** The messages with choices that were said last: those whose buttons are likely to be pressed. */
final class RecentMessages {
  private static final long ROOM = 5_000;

  /** Names a message for good. */
  private record Name(ConversationId conversation, int number) {}

  private final Cache<Name, Message> messages =
      Caffeine.newBuilder().maximumSize(ROOM).executor(Runnable::run).build();

  Optional<Message> find(ConversationId conversation, int number) {
    return Optional.ofNullable(messages.getIfPresent(new Name(conversation, number)));
  }

  void keep(Turn turn) {
    for (var effect : turn.effects()) {
      if (effect instanceof Effect.Say say && !say.message().choices().isEmpty()) {
        messages.put(new Name(turn.after().id(), say.number()), say.message());
      }
    }
  }
}
