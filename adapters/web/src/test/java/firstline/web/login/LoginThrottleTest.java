package firstline.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private final GivenClock clock = new GivenClock(NOON);
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void allowsFiveTriesAndPausesLongerEachTime() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.take("ana@example.com", "192.0.2.1"))
          .isInstanceOf(LoginThrottle.Go.class);
    }
    for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      var until = clock.instant().plus(Duration.ofMinutes(minutes));
      assertThat(throttle.take("ana@example.com", "192.0.2.1"))
          .isEqualTo(new LoginThrottle.Paused(until));
      clock.pass(Duration.ofMinutes(minutes));
      assertThat(throttle.take("ana@example.com", "192.0.2.1"))
          .isInstanceOf(LoginThrottle.Go.class);
    }
  }

  @Test
  void countsOneAccountOverAllAddressesHoweverItIsWritten() {
    for (int i = 0; i < 5; i++) {
      throttle.take(i % 2 == 0 ? "ana@example.com" : " Ana@Example.com ", "192.0.2." + i);
    }
    assertThat(throttle.take("ana@example.com", "198.51.100.7"))
        .isInstanceOf(LoginThrottle.Paused.class);
    assertThat(throttle.take("ben@example.com", "198.51.100.7"))
        .isInstanceOf(LoginThrottle.Go.class);
  }

  @Test
  void countsOneAddressOverAllAccounts() {
    for (int i = 0; i < 5; i++) {
      throttle.take("user" + i + "@example.com", "192.0.2.1");
    }
    assertThat(throttle.take("other@example.com", "192.0.2.1"))
        .isInstanceOf(LoginThrottle.Paused.class);
    assertThat(throttle.take("other@example.com", "192.0.2.2"))
        .isInstanceOf(LoginThrottle.Go.class);
  }

  @Test
  void forgetsAnAccountsFailuresOnSuccessAndGivesTheAddressOneTryBack() {
    for (int i = 0; i < 4; i++) {
      throttle.take("ana@example.com", "192.0.2.1");
    }
    assertThat(throttle.take("ana@example.com", "192.0.2.1"))
        .isInstanceOfSatisfying(LoginThrottle.Go.class, LoginThrottle.Go::succeeded);
    assertThat(throttle.take("ben@example.com", "192.0.2.1"))
        .as("four of the address's five tries are spent: this is the last")
        .isInstanceOf(LoginThrottle.Go.class);
    assertThat(throttle.take("ben@example.com", "192.0.2.1"))
        .isInstanceOf(LoginThrottle.Paused.class);
    assertThat(throttle.take("ana@example.com", "192.0.2.9")).isInstanceOf(LoginThrottle.Go.class);
  }

  @Test
  void allowsFiveTriesAgainAfterAQuarterOfAnHourWithFewer() {
    for (int i = 0; i < 4; i++) {
      throttle.take("ana@example.com", "192.0.2.1");
    }
    clock.pass(Duration.ofMinutes(15));
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.take("ana@example.com", "192.0.2.1"))
          .isInstanceOf(LoginThrottle.Go.class);
    }
    assertThat(throttle.take("ana@example.com", "192.0.2.1"))
        .isInstanceOf(LoginThrottle.Paused.class);
  }
}
