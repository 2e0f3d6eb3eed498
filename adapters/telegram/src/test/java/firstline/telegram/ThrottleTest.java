package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final long CHAT = 1001;
  private static final long GROUP = -1001;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Virtual time = new Virtual();
  private final Throttle throttle = new Throttle(Pace.documented(), time);

  @Test
  void letsABurstThroughAndThenOneASecond() {
    var sent = sendAll(throttle, CHAT, 6);

    assertThat(sent.get(2)).isZero();
    assertThat(gaps(sent.subList(2, 6))).allMatch(gap -> gap.compareTo(SECOND) >= 0);
    assertThat(sent.get(5)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void keepsGroupsToTwentyInAnyMinute() {
    var sent = sendAll(throttle, GROUP, 60);

    for (int i = 20; i < sent.size(); i++) {
      assertThat(sent.get(i).minus(sent.get(i - 20))).isGreaterThan(Duration.ofMinutes(1));
    }
    assertThat(sent.get(59)).isLessThan(Duration.ofSeconds(150));
  }

  @Test
  void keepsAllChatsTogetherToThirtyInAnySecond() {
    var sent = new ArrayList<Duration>();
    long start = time.getAsLong();
    for (int i = 0; i < 200; i++) {
      waitFor(throttle, "m" + i, 2_000 + i);
      sent.add(time.since(start));
    }

    for (int i = 30; i < sent.size(); i++) {
      assertThat(sent.get(i).minus(sent.get(i - 30))).isGreaterThan(SECOND);
    }
    assertThat(sent.getLast()).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void givesTurnsInTheOrderOfTheFirstAsking() {
    for (int i = 0; i < 30; i++) {
      assertThat(throttle.ask("early" + i, 3_000 + i)).isZero();
    }
    var first = throttle.ask("first", 1);
    var second = throttle.ask("second", 2);
    time.pass(SECOND.multipliedBy(2));
    for (int i = 0; i < 28; i++) {
      assertThat(throttle.ask("late" + i, 4_000 + i)).isZero();
    }

    assertThat(first).isPositive().isLessThanOrEqualTo(second);
    assertThat(throttle.ask("first", 1)).isZero();
    assertThat(throttle.ask("second", 2)).isZero();
  }

  @Test
  void takesNoSecondTurnForAMessageThatAsksAgain() {
    sendAll(throttle, GROUP, 20);
    var wait = throttle.ask("again", GROUP);
    for (int i = 0; i < 10; i++) {
      assertThat(throttle.ask("again", GROUP)).isEqualTo(wait);
    }
    time.pass(wait);

    assertThat(throttle.ask("again", GROUP)).isZero();
  }

  @Test
  void countsFromTheAnswerWhereAMessageTookLong() {
    waitFor(throttle, "slow", CHAT);
    time.pass(SECOND.multipliedBy(5));
    throttle.answered(CHAT);
    waitFor(throttle, "2", CHAT);
    waitFor(throttle, "3", CHAT);

    assertThat(throttle.ask("4", CHAT)).isGreaterThanOrEqualTo(SECOND);
  }

  @Test
  void leavesAChatAloneAsLongAsTelegramWants() {
    throttle.pause(CHAT, Duration.ofSeconds(7));

    assertThat(throttle.ask("a", CHAT)).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
    assertThat(throttle.isPaused(CHAT)).isTrue();
    assertThat(throttle.ask("b", CHAT + 1)).isZero();
  }

  @Test
  void leavesAllAloneWhenTelegramSaysSoOfTwoChats() {
    throttle.pause(CHAT, Duration.ofSeconds(7));
    throttle.pause(CHAT + 1, Duration.ofSeconds(5));

    assertThat(throttle.ask("c", CHAT + 2)).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    time.pass(Duration.ofSeconds(6));
    assertThat(throttle.ask("c", CHAT + 2)).isZero();
  }

  @Test
  void forgetsNothingThatStillCountsWhenItTidiesUp() {
    sendAll(throttle, GROUP, 20);
    for (int i = 0; i < 20_000; i++) {
      throttle.ask("other" + i, 10_000 + i);
    }

    assertThat(throttle.ask("one more", GROUP)).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void withoutLimitsNothingWaits() {
    var free = new Throttle(Pace.unlimited(), time);

    assertThat(sendAll(free, GROUP, 500)).allMatch(Duration::isZero);
  }

  @Test
  void neverExceedsALimitWhateverTheOrder() {
    var chance = new Random(20260310);
    var sent = new ArrayList<Duration>();
    long start = time.getAsLong();
    for (int i = 0; i < 2_000; i++) {
      waitFor(throttle, "m" + i, 5_000 + chance.nextInt(400));
      sent.add(time.since(start));
      time.pass(Duration.ofMillis(chance.nextInt(20)));
    }

    for (int i = 30; i < sent.size(); i++) {
      assertThat(sent.get(i).minus(sent.get(i - 30))).isGreaterThan(SECOND);
    }
  }

  private List<Duration> sendAll(Throttle throttle, long chat, int messages) {
    var sent = new ArrayList<Duration>();
    long start = time.getAsLong();
    for (int i = 0; i < messages; i++) {
      waitFor(throttle, chat + "." + i, chat);
      sent.add(time.since(start));
    }
    return sent;
  }

  private void waitFor(Throttle throttle, String key, long chat) {
    for (var wait = throttle.ask(key, chat); wait.isPositive(); wait = throttle.ask(key, chat)) {
      time.pass(wait);
    }
  }

  private static List<Duration> gaps(List<Duration> instants) {
    var gaps = new ArrayList<Duration>();
    for (int i = 1; i < instants.size(); i++) {
      gaps.add(instants.get(i).minus(instants.get(i - 1)));
    }
    return gaps;
  }
}
