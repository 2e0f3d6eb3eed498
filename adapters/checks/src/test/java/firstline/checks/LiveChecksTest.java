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
import java.util.concurrent.CancellationException;
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
    var shop = Map.of("host", "shop.example.net", "service", "http");
    try (var world = new Loopback(now::get, Loopback.PATIENT)) {
      world.dns().put("shop.example.net", "127.0.0.1");
      world.door(80, world.with(ScriptedServer.plain(ScriptedServer.Talk::hang)).port());
      var first = world.run("port", shop);
      var second = world.run("otherconversation", "port", shop);
      assertThat(first.outcome()).isEqualTo("ok");
      assertThat(second).isEqualTo(first);
      assertThat(first.arguments()).isEqualTo(shop);
      assertThat(world.dns().asked()).isEqualTo(1);
      world.run("mail-server", Map.of("host", "elsewhere.example.net"));
      assertThat(world.dns().asked()).isEqualTo(2);
      now.updateAndGet(before -> before.plus(Duration.ofSeconds(59)));
      world.run("port", shop);
      assertThat(world.dns().asked()).isEqualTo(2);
      now.updateAndGet(before -> before.plus(Duration.ofSeconds(2)));
      world.run("port", shop);
      assertThat(world.dns().asked()).isEqualTo(3);
    }
  }

  @Test
  void whoHasMendedSomethingAndAsksAgainSeesIt() throws Exception {
    try (var world = new Loopback(now::get, Loopback.PATIENT)) {
      assertThat(world.run("dns-records", Map.of("name", "shop.example")).outcome())
          .isEqualTo("name-not-found");
      world.dns().put("shop.example", "198.41.0.4");
      assertThat(
              world
                  .run("otherconversation", "dns-records", Map.of("name", "shop.example"))
                  .outcome())
          .as("asked by many at once")
          .isEqualTo("name-not-found");
      now.updateAndGet(before -> before.plus(Duration.ofSeconds(6)));
      assertThat(world.run("dns-records", Map.of("name", "shop.example")).outcome())
          .isEqualTo("ok");
    }
  }

  @Test
  void whatTheEndOfTheProgramBreaksOffHasNoResult() throws Exception {
    try (var world = new Loopback();
        var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      world.dns().put("shop.example.net", "127.0.0.1");
      var begun = new CountDownLatch(1);
      var mute =
          ScriptedServer.plain(
              talk -> {
                begun.countDown();
                talk.hang();
              });
      world.door(80, world.with(mute).port());
      var checks = world.checks();
      var coming =
          CompletableFuture.supplyAsync(
              () -> checks.look("web-page", Map.of("url", "http://shop.example.net")), askers);
      await(begun);
      checks.close();
      mute.close();
      assertThatThrownBy(coming::join)
          .satisfiesAnyOf(
              e -> assertThat(e).isInstanceOf(CancellationException.class),
              e -> assertThat(e).hasCauseInstanceOf(CancellationException.class));
    }
  }

  @Test
  void twoHundredConversationsThatCheckWhatHangsAreServedSoon() throws Exception {
    var limits = Loopback.within(Duration.ofMillis(500));
    try (var world = new Loopback(now::get, limits);
        var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      world.door(80, world.with(ScriptedServer.plain(ScriptedServer.Talk::hang)).port());
      var checks = world.checks();
      IntStream.range(0, 200).forEach(i -> world.dns().put("h" + i + ".example", "127.0.0.1"));
      long begun = System.nanoTime();
      var coming =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> checks.look("web-page", Map.of("url", "http://h" + i + ".example")),
                          askers))
              .toList();
      assertThat(coming)
          .allSatisfy(
              one -> assertThat(one.join().outcome()).isIn("unreachable", "name-not-found"));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
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
      assertThat(fourth.evidence().get("again")).as("minutes").isEqualTo("61");
      now.updateAndGet(before -> before.plus(Duration.ofMinutes(40)));
      assertThat(world.run("mail-server", NOBODY).evidence().get("again")).isEqualTo("21");
      assertThat(world.run("otherconversation", "mail-server", NOBODY).outcome())
          .isEqualTo("name-not-found");
      now.updateAndGet(before -> before.plus(Duration.ofMinutes(21)));
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
