package firstline.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.StaffDirectory.Rank;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstAdminTest {
  private static final Optional<String> NONE = Optional.empty();

  private final GivenClock clock = new GivenClock(Instant.parse("2026-03-10T12:00:00Z"));
  private final MemoryStaff staff = new MemoryStaff();
  private final Passwords passwords = new Passwords();
  private final Sessions sessions = new Sessions(staff, clock);
  private final Invitations invitations = new Invitations(staff, passwords, sessions, clock);
  private final FirstAdmin firstAdmin = FirstAdmin.of(staff, new MemoryAudit(), clock);

  @Test
  void makesAnAdministratorFromTheSettings() {
    var result = prepare(Optional.of("boss@example.com"), Optional.of("long enough 12"));
    assertThat(result).isEqualTo(new FirstAdmin.Result.Created("boss@example.com"));
    var boss = staff.byEmail("boss@example.com").orElseThrow();
    assertThat(boss.rank()).isEqualTo(Rank.ADMIN);
    assertThat(passwords.matches(boss.passwordHash(), "long enough 12")).isTrue();
    assertThat(prepare(NONE, NONE)).isEqualTo(new FirstAdmin.Result.Existing());
  }

  @Test
  void refusesSettingsThatAreHalfOrWeak() {
    assertThat(prepare(Optional.of("boss@example.com"), NONE))
        .isInstanceOfSatisfying(
            FirstAdmin.Result.Unfit.class,
            u -> assertThat(u.setting()).isEqualTo("ADMIN_PASSWORD"));
    assertThat(prepare(NONE, Optional.of("long enough 12")))
        .isInstanceOfSatisfying(
            FirstAdmin.Result.Unfit.class, u -> assertThat(u.setting()).isEqualTo("ADMIN_EMAIL"));
    assertThat(prepare(Optional.of("boss"), Optional.of("long enough 12")))
        .isInstanceOf(FirstAdmin.Result.Unfit.class);
    assertThat(staff.isEmpty()).isTrue();
  }

  @Test
  void printsAFreshLinkAtEveryStartUntilOneIsUsed() {
    var first = link();
    var second = link();
    assertThat(first.value()).isNotEqualTo(second.value());
    assertThat(staff.all()).hasSize(1);

    var boss = new Newcomer("Bea Boss", "bea@example.com", "correct horse battery");
    assertThat(invitations.accept(second, boss)).isInstanceOf(Invitations.Result.Welcome.class);
    assertThat(invitations.accept(first, boss))
        .as("the first link is not good for a second log-in")
        .isInstanceOf(Invitations.Result.Gone.class);
    assertThat(invitations.accept(second, boss)).isInstanceOf(Invitations.Result.Gone.class);
    assertThat(prepare(NONE, NONE)).isEqualTo(new FirstAdmin.Result.Existing());
  }

  @Test
  void takesTheInvitedOneOverWhenSettingsAreGivenLater() {
    var link = link();
    prepare(Optional.of("boss@example.com"), Optional.of("long enough 12"));
    assertThat(staff.all()).hasSize(1);
    assertThat(invitations.invited(link)).isEmpty();
  }

  @Test
  void endsALinkAfterADay() {
    var link = link();
    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(invitations.invited(link)).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(invitations.invited(link)).isEmpty();
  }

  @Test
  void keepsTheLinkGoodWhileSomethingIsToBePutRight() {
    var link = link();
    staff.add("taken@example.com", "Tam", Rank.AGENT, NONE);
    var result = invitations.accept(link, new Newcomer(" ", "Taken@example.com", "short"));
    assertThat(result)
        .isInstanceOfSatisfying(
            Invitations.Result.Objected.class,
            objected -> {
              assertThat(objected.objections().name()).isPresent();
              assertThat(objected.objections().email()).isPresent();
              assertThat(objected.objections().password()).isPresent();
            });
    assertThat(invitations.invited(link)).isPresent();
  }

  private FirstAdmin.Result prepare(Optional<String> email, Optional<String> password) {
    return firstAdmin.prepare(email, password, URI.create("https://help.example"));
  }

  private Token link() {
    var result = prepare(NONE, NONE);
    assertThat(result).isInstanceOf(FirstAdmin.Result.Link.class);
    var url = ((FirstAdmin.Result.Link) result).url();
    assertThat(url).startsWith("https://help.example/console/welcome/");
    return Token.parse(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
  }
}
