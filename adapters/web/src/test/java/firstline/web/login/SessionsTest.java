package firstline.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final GivenClock clock = new GivenClock(Instant.parse("2026-03-10T12:00:00Z"));
  private final MemoryStaff staff = new MemoryStaff();
  private final Sessions sessions = new Sessions(staff, clock);
  private final Member ana = staff.add("ana@example.com", "Ana", Rank.AGENT, Optional.of("hash"));

  @Test
  void storesOnlyTheHashOfAToken() {
    var token = sessions.open(ana.id());
    assertThat(staff.sessions).containsOnlyKeys(token.hash());
    assertThat(token.hash()).hasSize(64).isNotEqualTo(token.value());
    assertThat(token.toString()).doesNotContain(token.value());
  }

  @Test
  void lastsTwelveHoursFromTheLastUse() {
    var token = sessions.open(ana.id());
    clock.pass(Duration.ofHours(11));
    assertThat(sessions.use(token)).contains(ana);
    clock.pass(Duration.ofHours(11));
    assertThat(sessions.use(token)).contains(ana);
    clock.pass(Duration.ofHours(12));
    assertThat(sessions.use(token)).isEmpty();
  }

  @Test
  void doesNotLastLongerForPagesThatOnlyListen() {
    var token = sessions.open(ana.id());
    clock.pass(Duration.ofHours(11));
    assertThat(sessions.look(token)).contains(ana);
    clock.pass(Duration.ofHours(1));
    assertThat(sessions.look(token)).isEmpty();
  }

  @Test
  void endsAfterSevenDaysHoweverOftenItIsUsed() {
    var token = sessions.open(ana.id());
    for (int hour = 0; hour < 7 * 24; hour++) {
      assertThat(sessions.use(token)).as("hour %d", hour).contains(ana);
      clock.pass(Duration.ofHours(1));
    }
    assertThat(sessions.use(token)).isEmpty();
  }

  @Test
  void isWorthNothingForADeactivatedMember() {
    var token = sessions.open(ana.id());
    staff.change(
        new Member(ana.id(), ana.email(), ana.name(), ana.rank(), ana.passwordHash(), false));
    assertThat(sessions.use(token)).isEmpty();
  }
}
