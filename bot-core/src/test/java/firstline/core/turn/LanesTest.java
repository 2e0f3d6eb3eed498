package firstline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
  @Test
  void keepsTheOrderOfEachKeyAndRunsKeysSideBySide() throws InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var lanes = new Lanes<Integer>(executor, 50);
      Map<Integer, List<Integer>> seen = new ConcurrentHashMap<>();
      var inside = new ConcurrentHashMap<Integer, AtomicInteger>();
      var overlaps = new AtomicInteger();
      for (int i = 0; i < 5_000; i++) {
        int key = i % 100;
        int value = i;
        lanes.put(
            key,
            () -> {
              var here = inside.computeIfAbsent(key, _ -> new AtomicInteger());
              if (here.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
              }
              seen.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(value);
              here.decrementAndGet();
              return true;
            });
      }
      assertThat(lanes.awaitIdle(Duration.ofSeconds(30))).isTrue();
      assertThat(overlaps).hasValue(0);
      assertThat(seen).hasSize(100);
      seen.forEach(
          (key, values) ->
              assertThat(values)
                  .isEqualTo(IntStream.range(0, 50).mapToObj(n -> n * 100 + key).toList()));
      assertThat(lanes.size()).isZero();
    }
  }

  @Test
  void oneSlowKeyHoldsUpNoOther() throws InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var lanes = new Lanes<String>(executor, 10);
      var gate = new CountDownLatch(1);
      var other = new CountDownLatch(1);
      lanes.put("slow", () -> await(gate));
      lanes.put(
          "quick",
          () -> {
            other.countDown();
            return true;
          });
      other.await();
      assertThat(lanes.awaitIdle(Duration.ofMillis(1))).isFalse();
      gate.countDown();
      assertThat(lanes.awaitIdle(Duration.ofSeconds(30))).isTrue();
    }
  }

  @Test
  void nothingOvertakesWhatGaveUp() throws InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var lanes = new Lanes<String>(executor, 10);
      var gate = new CountDownLatch(1);
      var ran = new CopyOnWriteArrayList<String>();
      lanes.put("key", () -> !await(gate));
      lanes.put("key", () -> ran.add("behind"));
      lanes.put("other", () -> ran.add("other"));
      gate.countDown();
      assertThat(lanes.awaitIdle(Duration.ofSeconds(30))).isTrue();
      assertThat(ran).containsExactly("other");
      lanes.put("key", () -> ran.add("later"));
      assertThat(lanes.awaitIdle(Duration.ofSeconds(30))).isTrue();
      assertThat(ran).containsExactly("other", "later");
    }
  }

  private static boolean await(CountDownLatch gate) {
    try {
      gate.await();
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
