package firstline.storage.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import firstline.core.conversation.Address;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import java.util.Optional;

/**
 * The conversations that were stored or read last, so that the next turn need not read. One may be
 * out of date; a turn decided on it will not commit, and then it is to be forgotten.
 */
final class RecentConversations {
  /** Characters of stored documents; what they become in memory is a small multiple of it. */
  private static final long ROOM = 6_000_000;

  private static final long ADDRESSES = 20_000;

  /** A conversation and the length of its document. */
  record Kept(Conversation conversation, int length) {}

  private final Cache<ConversationId, Kept> byId =
      Caffeine.newBuilder()
          .maximumWeight(ROOM)
          .weigher((ConversationId id, Kept kept) -> kept.length())
          .executor(Runnable::run)
          .build();
  private final Cache<Address, ConversationId> open =
      Caffeine.newBuilder().maximumSize(ADDRESSES).executor(Runnable::run).build();

  Optional<Conversation> find(ConversationId id) {
    return Optional.ofNullable(byId.getIfPresent(id)).map(Kept::conversation);
  }

  Optional<Conversation> open(Address address) {
    return Optional.ofNullable(open.getIfPresent(address))
        .flatMap(this::find)
        .filter(conversation -> !(conversation instanceof Conversation.Closed));
  }

  /** Keeps it unless a later version is kept already. */
  void keep(Kept latest) {
    var header = latest.conversation().header();
    byId.asMap().merge(header.id(), latest, RecentConversations::later);
    if (latest.conversation() instanceof Conversation.Closed) {
      open.asMap().remove(header.address(), header.id());
    } else {
      open.put(header.address(), header.id());
    }
  }

  void forget(Conversation conversation) {
    byId.invalidate(conversation.id());
    open.invalidate(conversation.header().address());
  }

  private static Kept later(Kept one, Kept other) {
    return one.conversation().header().version() > other.conversation().header().version()
        ? one
        : other;
  }
}
