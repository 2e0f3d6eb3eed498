package firstline.launcher.kill;

import static org.awaitility.Awaitility.await;

import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Fault;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program's lives, one after the other, on the same data. */
final class Lives {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Duration QUIET = Duration.ofMillis(100);
  private static final int MOST_MILLIS_OF_WORK = 900;
  private static final int MOST_MILLIS_OF_LIFE = 4_000;
  private static final int HELD_BACK = 3;

  /** When a life is ended. */
  enum Moment {
    /** Some time after its start, ready or not. */
    FROM_START,
    /** Some time after its first answer. */
    AT_WORK,
    /** While some answers have arrived and their receipts have not. */
    IN_FLIGHT
  }

  /**
   * How it stood when the program had been killed.
   *
   * @param seen how many messages each chat had seen
   * @param unanswered the chats that had seen a message whose receipt never came
   */
  record Kill(Map<Long, Integer> seen, List<Long> unanswered) {
    int seen(long chat) {
      return seen.getOrDefault(chat, 0);
    }
  }

  private final Path folder;
  private final FakeTelegram telegram;
  private final RandomGenerator chance;

  Lives(Path folder, FakeTelegram telegram, RandomGenerator chance) {
    this.folder = folder;
    this.telegram = telegram;
    this.chance = chance;
  }

  /** A life from its start to its kill. */
  Kill one(Moment moment) throws InterruptedException {
    try (var program = Program.start(folder, telegram.uri())) {
      return switch (moment) {
        case FROM_START -> {
          program.runFor(upTo(MOST_MILLIS_OF_LIFE));
          yield killed(program, List.of());
        }
        case AT_WORK -> {
          awaitAnswer(program);
          program.runFor(upTo(MOST_MILLIS_OF_WORK));
          yield killed(program, List.of());
        }
        case IN_FLIGHT -> {
          awaitAnswer(program);
          yield killedInFlight(program);
        }
      };
    }
  }

  /** A life in which everything that is left is done, and which ends in order. */
  void last() throws InterruptedException, SQLException {
    try (var program = Program.start(folder, telegram.uri())) {
      awaitAnswer(program);
      try (var ledger = Ledger.open(folder)) {
        waitUntil(program, () -> telegram.unacknowledged() == 0 && ledger.left() == 0);
      }
      program.stop();
    }
  }

  private Kill killedInFlight(Program program) throws InterruptedException {
    var held = new CountDownLatch(1);
    var chats =
        Stream.generate(() -> Crowd.chats().get(chance.nextInt(Crowd.chats().size())))
            .distinct()
            .limit(HELD_BACK)
            .toList();
    chats.forEach(chat -> telegram.faults().next("sendMessage", chat, new Fault.Held(held)));
    waitUntil(program, () -> telegram.heldBack() == HELD_BACK);
    program.kill();
    held.countDown();
    return killed(program, chats);
  }

  private Kill killed(Program program, List<Long> unanswered) throws InterruptedException {
    program.kill();
    // What it sent before its end may still be on its way.
    await().during(QUIET).atMost(LONGEST).until(() -> telegram.underWay() == 0);
    var seen =
        Crowd.chats().stream()
            .collect(Collectors.toMap(chat -> chat, chat -> telegram.chats().log(chat).size()));
    return new Kill(seen, unanswered);
  }

  private void awaitAnswer(Program program) {
    int before = sent();
    waitUntil(program, () -> sent() > before);
  }

  private int sent() {
    return telegram.calls().count("sendMessage");
  }

  private static void waitUntil(Program program, Callable<Boolean> condition) {
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(LONGEST)
        .until(
            () -> {
              program.mustRun();
              return condition.call();
            });
  }

  private Duration upTo(int millis) {
    return Duration.ofMillis(chance.nextInt(millis));
  }
}
