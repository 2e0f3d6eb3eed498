package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LiveChecksTest {
  private static final Map<String, String> NOBODY = Map.of("host", "nowhere.example.net");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  @Test
  void anUnknownProbeIsAFault() throws Exception {
    try (var world = new Loopback()) {
      assertThatThrownBy(() -> world.run("crystal-ball", Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("crystal-ball");
    }
  }

  @Test
  void theSameQuestionIsAnsweredFromARecentCheck() throws Exception {
    try (var world = new Loopback()) {
      var first = world.run("mail-server", NOBODY);
      var second = world.run("otherconversation", "mail-server", NOBODY);
      assertThat(second).isEqualTo(first);
      assertThat(world.dns().asked()).isEqualTo(1);
      world.run("mail-server", Map.of("host", "elsewhere.example.net"));
      assertThat(world.dns().asked()).isEqualTo(2);
    }
  }

  @Test
  void aResultIsUsedNoLongerThanItIsFresh() throws Exception {
    var limits = new LiveChecks.Limits(Duration.ofSeconds(5), Duration.ZERO, 1_000);
    try (var world = new Loopback(now::get, limits)) {
      world.run("mail-server", NOBODY);
      // The age of a result counts from a moment after whoever waited for it has it.
      Awaitility.await()
          .untilAsserted(
              () -> {
                world.run("mail-server", NOBODY);
                assertThat(world.dns().asked()).isGreaterThanOrEqualTo(2);
              });
    }
  }

  @Test
  void aConversationHasABudgetAnHour() throws Exception {
    var limits = new LiveChecks.Limits(Duration.ofSeconds(5), Duration.ofMinutes(1), 3);
    try (var world = new Loopback(now::get, limits)) {
      for (int i = 0; i < 3; i++) {
        assertThat(world.run("mail-server", NOBODY).outcome()).isEqualTo("name-not-found");
      }
      var fourth = world.run("mail-server", NOBODY);
      assertThat(fourth.outcome()).isEqualTo("not-allowed");
      assertThat(fourth.evidence().get("reason")).contains("too many checks");
      assertThat(world.run("otherconversation", "mail-server", NOBODY).outcome())
          .isEqualTo("name-not-found");
      now.updateAndGet(before -> before.plus(Duration.ofMinutes(61)));
      assertThat(world.run("mail-server", NOBODY).outcome()).isEqualTo("name-not-found");
    }
  }

  @Test
  void manyChecksAtOnceAllComeOut() throws Exception {
    try (var world = new Loopback()) {
      var coming =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () ->
                              world.run(
                                  "conversation" + i,
                                  "mail-server",
                                  Map.of("host", "host" + i + ".example.net"))))
              .toList();
      assertThat(coming)
          .allSatisfy(one -> assertThat(one.join().outcome()).isEqualTo("name-not-found"));
    }
  }
}
