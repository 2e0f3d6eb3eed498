package firstline.web.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands signals on to all who listen to a topic, within this process. Publishing never waits: a
 * listener that falls behind is cut off, and catches up from the database when it comes back.
 *
 * @param <T> what is signalled
 */
public final class Hub<T> implements AutoCloseable {
  private final Map<String, Set<Listening<T>>> topics = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Listens from now on, until the listening is closed. */
  public Listening<T> listen(String topic) {
    var listening = new Listening<T>(ended -> leave(topic, ended));
    topics.compute(
        topic,
        (key, present) -> {
          Set<Listening<T>> set = present == null ? ConcurrentHashMap.newKeySet() : present;
          set.add(listening);
          return set;
        });
    if (closed) {
      listening.close();
    }
    return listening;
  }

  public void publish(String topic, T signal) {
    topics.getOrDefault(topic, Set.of()).forEach(listening -> listening.offer(signal));
  }

  /** How many listen to a topic. */
  public int listeners(String topic) {
    return topics.getOrDefault(topic, Set.of()).size();
  }

  /** How many listen, over all topics. */
  public int listeners() {
    return topics.values().stream().mapToInt(Set::size).sum();
  }

  /** Ends the listening to a topic that goes on now. */
  public void close(String topic) {
    topics.getOrDefault(topic, Set.of()).forEach(Listening::close);
  }

  /** Ends all listening, now and later. */
  @Override
  public void close() {
    closed = true;
    topics.values().forEach(set -> set.forEach(Listening::close));
  }

  private void leave(String topic, Listening<T> ended) {
    topics.computeIfPresent(
        topic,
        (key, set) -> {
          set.remove(ended);
          return set.isEmpty() ? null : set;
        });
  }
}
