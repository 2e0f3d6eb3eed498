package firstline.launcher.kill;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.telegram.fake.FakeTelegram;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exactly one effect for each message, whatever is killed when. {@code -Dkill.runs=50} does it
 * fifty times with other moments each time, {@code -Dkill.seed=…} does a certain run again.
 */
class KillTest {
  @TempDir Path folder;

  static LongStream seeds() {
    long first = Long.getLong("kill.seed", System.nanoTime() % 1_000_000);
    return LongStream.range(first, first + Integer.getInteger("kill.runs", 1));
  }

  @ParameterizedTest(name = "kill.seed={0}")
  @MethodSource("seeds")
  void everyMessageHasOneEffectWhateverIsKilledWhen(long seed) throws Exception {
    System.out.println("kill.seed=" + seed);
    var chance = new Random(seed);
    var moments = moments(chance);
    try (var telegram = FakeTelegram.start();
        var crowd = new Crowd(telegram, new Random(chance.nextLong()))) {
      var lives = new Lives(folder, telegram, chance);
      crowd.begin();
      var kills = new ArrayList<Lives.Kill>();
      for (var moment : moments) {
        kills.add(lives.one(moment));
      }
      crowd.end();
      lives.last();
      count(telegram, crowd, kills);
    }
  }

  private static List<Lives.Moment> moments(Random chance) {
    var moments = new ArrayList<>(List.of(Lives.Moment.values()));
    moments.add(Lives.Moment.AT_WORK);
    moments.add(Lives.Moment.IN_FLIGHT);
    Collections.shuffle(moments, chance);
    return moments;
  }

  private void count(FakeTelegram telegram, Crowd crowd, List<Lives.Kill> kills)
      throws SQLException {
    int again = 0;
    try (var ledger = Ledger.open(folder)) {
      for (long chat : Crowd.chats()) {
        var count =
            new Count(
                chat,
                crowd.asked(chat),
                ledger.taken(chat),
                ledger.said(chat),
                telegram.chats().log(chat),
                kills.stream().map(kill -> kill.seen(chat)).toList());
        count.everyMessageWasTakenOnceInOrder();
        count.everyMessageWasAnsweredOnceInOrder();
        var repeated = count.everyAnswerWasSeenOnceInOrder();
        assertThat(repeated).containsAll(unanswered(chat, kills));
        again += repeated.size();
      }
    }
    System.out.printf(
        "%d messages in %d chats, %d kills: each has one effect; %d answers in flight came again%n",
        crowd.total(), Crowd.chats().size(), kills.size(), again);
  }

  /** The places of the messages whose receipt cannot have come; they must come again. */
  private static List<Integer> unanswered(long chat, List<Lives.Kill> kills) {
    return kills.stream()
        .filter(kill -> kill.unanswered().contains(chat))
        .map(kill -> kill.seen(chat))
        .toList();
  }
}
