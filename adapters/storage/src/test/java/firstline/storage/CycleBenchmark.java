package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import firstline.core.conversation.Conversation;
import firstline.core.port.ConversationStore.Committed;
import firstline.core.port.Delivery;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.core.port.Outbox;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many messages a second storage takes from end to end: into the inbox in batches of a hundred,
 * then each through a turn that answers, and the answer settled. Not run by {@code verify}; run it
 * with {@code -Dtest=CycleBenchmark}.
 */
class CycleBenchmark {
  private static final System.Logger LOG = System.getLogger(CycleBenchmark.class.getName());
  private static final OperatingSystemMXBean OPERATING_SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int CONVERSATIONS = 1_000;
  private static final int AT_ONCE = 200;
  private static final int BATCH = 100;
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final int ROUNDS = 4;

  @ParameterizedTest
  @EnumSource(Backend.class)
  void messages_a_second(Backend backend) throws InterruptedException, IOException {
    var home = backend.newHome();
    try (var storage = home.open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var run = new Run(storage, threads);
      for (int round = 1; round <= ROUNDS; round++) {
        long before = run.done.get();
        long cpu = OPERATING_SYSTEM.getProcessCpuTime();
        long nanos = run.goOn();
        long messages = run.done.get() - before;
        LOG.log(
            System.Logger.Level.INFO,
            "{0}, round {1}: {2} messages a second, {3} us of processor time each",
            backend,
            round,
            messages * 1_000_000_000L / nanos,
            (OPERATING_SYSTEM.getProcessCpuTime() - cpu) / 1_000 / messages);
      }
      assertThat(storage.inbox().backlog()).isZero();
      assertThat(storage.outbox().backlog()).isZero();
    }
    home.remove();
  }

  private static final class Run {
    private final Storage storage;
    private final ExecutorService threads;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicLong done = new AtomicLong();
    private long next;

    Run(Storage storage, ExecutorService threads) {
      this.storage = storage;
      this.threads = threads;
    }

    /** One round; returns how long it took. */
    long goOn() throws InterruptedException {
      long start = System.nanoTime();
      while (System.nanoTime() - start < ROUND.toNanos()) {
        for (var item : storage.inbox().store(batch())) {
          room.acquire();
          threads.execute(() -> work(item));
        }
      }
      room.acquire(AT_ONCE);
      room.release(AT_ONCE);
      return System.nanoTime() - start;
    }

    /** Each from another conversation, round and round. */
    private List<Inbound> batch() {
      var batch = new ArrayList<Inbound>(BATCH);
      for (int i = 0; i < BATCH; i++) {
        var chat = Long.toString(next % CONVERSATIONS + 100_000);
        batch.add(Samples.inbound(chat, "update-" + next++));
      }
      return batch;
    }

    private void work(InboxItem item) {
      try {
        for (var delivery : committed(item)) {
          storage
              .outbox()
              .settle(
                  delivery.conversation(),
                  delivery.number(),
                  new Outbox.Fate.Sent("platform-" + item.sequence()),
                  Samples.NOON);
        }
        done.incrementAndGet();
      } finally {
        room.release();
      }
    }

    private List<Delivery> committed(InboxItem item) {
      while (true) {
        var before = storage.conversations().open(item.inbound().address());
        long version = before.map(Conversation::header).map(h -> h.version()).orElse(0L);
        var turn = version == 0 ? Samples.first(item) : Samples.next(item, version);
        if (storage.conversations().commit(turn) instanceof Committed.Stored stored) {
          return stored.deliveries();
        }
      }
    }
  }
}
