package firstline.telegram.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The updates that wait for the bot, until it acknowledges them by asking for later ones. */
final class FakeQueue {
  private final List<ObjectNode> waiting = new ArrayList<>();
  private int lastId = 1_000;
  private int polls;
  private boolean closed;

  synchronized int add(ObjectNode update) {
    update.put("update_id", ++lastId);
    waiting.add(update);
    notifyAll();
    return lastId;
  }

  /** Hands one update out twice in the next batch. */
  synchronized void repeatLast() {
    waiting.add(waiting.getLast());
    notifyAll();
  }

  /** Waits for updates from an offset on; what comes before it is acknowledged and forgotten. */
  synchronized ArrayNode take(int offset, int limit, Duration longest) throws InterruptedException {
    int poll = ++polls;
    notifyAll();
    if (offset > 0) {
      waiting.removeIf(update -> update.path("update_id").asInt() < offset);
    }
    long end = System.nanoTime() + longest.toNanos();
    for (long left = longest.toNanos();
        waiting.isEmpty() && left > 0 && !closed && poll == polls;
        left = end - System.nanoTime()) {
      wait(Math.max(1, Duration.ofNanos(left).toMillis()));
    }
    if (poll != polls) {
      throw new FakeRefusal(409, "Conflict: terminated by other getUpdates request");
    }
    var batch = JsonNodeFactory.instance.arrayNode();
    waiting.stream().limit(limit).forEach(batch::add);
    return batch;
  }

  synchronized int waiting() {
    return waiting.size();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
