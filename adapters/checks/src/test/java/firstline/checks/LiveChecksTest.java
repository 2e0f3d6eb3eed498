package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.checks.probe.Lanes;
import firstline.checks.probe.Probe;
import firstline.core.conversation.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveChecksTest {
  private static final Map<String, String> NOBODY = Map.of("host", "nowhere.example.net");

  private static final Duration SLOW = Duration.ofSeconds(5);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  @Test
  void everyProbeIsListedAndNoneTwice() throws Exception {
    try (var world = new Loopback();
        var shelf = new Shelf(world.network(), world.settings(), new Lanes(Runnable::run), SLOW)) {
      assertThat(shelf.probes().stream().map(Probe::kind))
          .containsExactlyElementsOf(LiveChecks.kinds());
      assertThat(LiveChecks.kinds()).doesNotHaveDuplicates().hasSize(16);
    }
  }

  @Test
  void anUnknownProbeIsAFault() throws Exception {
    try (var world = new Loopback()) {
      assertThatThrownBy(() -> world.run("crystal-ball", Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("crystal-ball");
    }
  }

  @Test
  void theSameQuestionIsAnsweredFromARecentCheckUntilItIsOld() throws Exception {
    try (var world = new Loopback(now::get, Loopback.PATIENT)) {
      var first = world.run("mail-server", NOBODY);
      var second = world.run("otherconversation", "mail-server", NOBODY);
      assertThat(second).isEqualTo(first);
      assertThat(first.arguments()).isEqualTo(NOBODY);
      assertThat(world.dns().asked()).isEqualTo(1);
      world.run("mail-server", Map.of("host", "elsewhere.example.net"));
      assertThat(world.dns().asked()).isEqualTo(2);
      now.updateAndGet(before -> before.plus(Duration.ofSeconds(59)));
      world.run("mail-server", NOBODY);
      assertThat(world.dns().asked()).isEqualTo(2);
      now.updateAndGet(before -> before.plus(Duration.ofSeconds(2)));
      world.run("mail-server", NOBODY);
      assertThat(world.dns().asked()).isEqualTo(3);
    }
  }

  @Test
  void staffAlwaysLookAnewAndOnNobodysBudget() throws Exception {
    var limits =
        new Limits(Duration.ofSeconds(5), Duration.ofMinutes(1), 1, 1, Duration.ofHours(1));
    try (var world = new Loopback(now::get, limits)) {
      world.run("mail-server", NOBODY);
      for (int i = 2; i < 5; i++) {
        assertThat(world.checks().look("mail-server", NOBODY).outcome())
            .isEqualTo("name-not-found");
        assertThat(world.dns().asked()).isEqualTo(i);
      }
    }
  }

  @Test
  void aConversationHasABudgetAnHour() throws Exception {
    var limits =
        new Limits(Duration.ofSeconds(5), Duration.ofMinutes(1), 3, 100, Duration.ofSeconds(5));
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
  void aCustomerHasOneBudgetForAllConversations() throws Exception {
    var limits =
        new Limits(Duration.ofSeconds(5), Duration.ofMinutes(1), 100, 3, Duration.ofSeconds(5));
    try (var world = new Loopback(now::get, limits)) {
      var ann = Address.privately(Address.Channel.TELEGRAM, "1");
      var bob = Address.privately(Address.Channel.TELEGRAM, "2");
      for (int i = 0; i < 3; i++) {
        assertThat(world.run(ann, "conversation" + i, "mail-server", NOBODY).outcome())
            .isEqualTo("name-not-found");
      }
      assertThat(world.run(ann, "conversation4", "mail-server", NOBODY).outcome())
          .isEqualTo("not-allowed");
      assertThat(world.run(bob, "conversation5", "mail-server", NOBODY).outcome())
          .isEqualTo("name-not-found");
    }
  }

  @Test
  void severalChecksOfAConversationRunSideBySide() throws Exception {
    var hosts = List.of("a.example.net", "b.example.net", "c.example.net", "d.example.net");
    var allThere = new CountDownLatch(hosts.size());
    try (var world = new Loopback();
        var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      hosts.forEach(host -> world.dns().put(host, "127.0.0.1"));
      var meeting =
          ScriptedServer.plain(
              talk -> {
                allThere.countDown();
                await(allThere);
                talk.say("SSH-2.0-OpenSSH_9.9");
              });
      world.door(22, world.with(meeting).port());
      world.checks();
      var coming =
          hosts.stream()
              .map(
                  host ->
                      CompletableFuture.supplyAsync(
                          () -> world.run("port", Map.of("host", host, "service", "ssh")), askers))
              .toList();
      assertThat(coming)
          .allSatisfy(
              one ->
                  assertThat(one.join().evidence())
                      .containsEntry("greeting", "SSH-2.0-OpenSSH_9.9"));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void manyChecksAtOnceAllComeOut() throws Exception {
    try (var world = new Loopback()) {
      world.checks();
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
