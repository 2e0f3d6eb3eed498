package firstline.discord;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.Badges.Given;
import firstline.discord.fake.FakeDiscord;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanBadgesTest {
  private static final String MIRA = "500000000000000001";
  private static final String TOMAS = "500000000000000002";
  private static final String ROLE = "810000000000000077";
  private static final Given MIRAS = new Given(MIRA, ROLE);

  private final FakeDiscord discord = FakeDiscord.start();
  private final MemoryBadges badges = new MemoryBadges();
  private DiscordChannel channel = opened();

  @BeforeEach
  void begin() {
    discord.hasRole(ROLE, MIRA);
  }

  @AfterEach
  void close() {
    channel.close();
    discord.close();
  }

  private DiscordChannel opened() {
    var roles = new DiscordRoles(Map.of(), Map.of("essentials", ROLE));
    return DiscordChannel.open(
        new DiscordSettings(
            new Concealed(FakeDiscord.TOKEN),
            discord.api(),
            discord.gatewayAddress(),
            Optional.empty(),
            Optional.empty(),
            roles),
        InstantSource.system());
  }

  private void start() {
    channel.start(
        new DiscordChannel.House(
            new RecordingIntake(),
            new MemoryRooms(),
            Fixture.articles(),
            Optional.empty(),
            Optional.of(badges),
            (_, _) -> Optional.empty()));
  }

  private void startAgain() {
    channel.close();
    Fixture.until(() -> !discord.gateway().listens());
    channel = opened();
    start();
  }

  @Test
  void whoHasThePlanGetsItsRoleAndLosesItWithTheLogOut() {
    badges.has(MIRA, "Essentials");
    badges.has(MIRA, "of another kind");
    start();
    Fixture.until(() -> badges.given(Channel.DISCORD).contains(MIRAS));
    assertThat(discord.rolesOf(MIRA)).containsExactly(ROLE);

    badges.logsOut(MIRA);
    startAgain();
    Fixture.until(() -> badges.given(Channel.DISCORD).isEmpty());
    assertThat(discord.rolesOf(MIRA)).isEmpty();
  }

  @Test
  void whoIsNoMemberGetsNothingAndIsInNobodysWay() {
    badges.has(TOMAS, "essentials");
    badges.has(MIRA, "essentials");
    start();
    Fixture.until(() -> !badges.given(Channel.DISCORD).isEmpty());
    assertThat(badges.given(Channel.DISCORD)).containsExactly(MIRAS);
  }

  @Test
  void withoutThePermissionNothingIsTakenForGivenUntilThereIsOne() {
    discord.allowsRoles(false);
    badges.has(MIRA, "essentials");
    start();
    Fixture.until(() -> discord.roleChanges() > 0);
    assertThat(badges.given(Channel.DISCORD)).isEmpty();

    discord.allowsRoles(true);
    startAgain();
    Fixture.until(() -> badges.given(Channel.DISCORD).contains(MIRAS));
    assertThat(discord.rolesOf(MIRA)).containsExactly(ROLE);
  }
}
