package firstline.discord;

import firstline.core.port.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of long messages that are out while others still wait; no part is sent twice. */
final class Underway {
  private static final int MOST = 10_000;

  private record Key(String conversation, int number) {
    static Key of(Delivery delivery) {
      return new Key(delivery.conversation().value(), delivery.number());
    }
  }

  private final Map<Key, MessageIds> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, MessageIds> eldest) {
          return size() > MOST;
        }
      };

  synchronized MessageIds of(Delivery delivery) {
    return sent.getOrDefault(Key.of(delivery), MessageIds.NONE);
  }

  synchronized MessageIds sent(Delivery delivery, MessageIds ids) {
    sent.put(Key.of(delivery), ids);
    return ids;
  }

  synchronized void forget(Delivery delivery) {
    sent.remove(Key.of(delivery));
  }
}
