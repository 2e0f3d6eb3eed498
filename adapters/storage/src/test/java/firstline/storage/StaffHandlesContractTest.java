package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.port.StaffJoins.Handle;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaffHandlesContractTest extends Contract {
  @Test
  void whoever_is_met_first_becomes_a_member_and_stays_the_same() {
    var ana = storage.staffHandles().agent(Channel.TELEGRAM, "900", "Ana");
    reopen();

    assertThat(storage.staffHandles().agent(Channel.TELEGRAM, "900", "Ana Lopez")).isEqualTo(ana);
    assertThat(storage.staff().all())
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.agent()).isEqualTo(ana.orElseThrow());
              assertThat(member.name()).isEqualTo("Ana");
              assertThat(member.passwordHash()).isEmpty();
            });
  }

  @Test
  void the_same_number_on_another_platform_is_somebody_else() {
    var ana = storage.staffHandles().agent(Channel.TELEGRAM, "900", "Ana");
    var ben = storage.staffHandles().agent(Channel.DISCORD, "900", "Ben");

    assertThat(ben).isPresent().isNotEqualTo(ana);
  }

  @Test
  void acts_as_another_member_until_that_is_undone() {
    var met = storage.staffHandles().agent(Channel.TELEGRAM, "900", "Ana").orElseThrow();
    var ben = storage.staffHandles().agent(Channel.DISCORD, "900", "Ben").orElseThrow();
    var account = storage.staff().add("ana@example.net", "Ana Lopez", Rank.ADMIN, Optional.empty());

    storage.staffJoins().act(met.id(), account.id());
    reopen();
    assertThat(storage.staffHandles().agent(Channel.TELEGRAM, "900", "Ana"))
        .contains(account.agent());
    assertThat(storage.staffHandles().agent(Channel.DISCORD, "900", "Ben")).contains(ben);
    assertThat(storage.staffJoins().handles())
        .containsExactlyInAnyOrder(
            new Handle(Channel.TELEGRAM, met.id(), account.id()),
            new Handle(Channel.DISCORD, ben.id(), ben.id()));

    storage.staffJoins().act(met.id(), met.id());
    assertThat(storage.staffHandles().agent(Channel.TELEGRAM, "900", "Ana")).contains(met);
  }

  @Test
  void who_is_switched_off_is_nobody() {
    storage.staffHandles().agent(Channel.TELEGRAM, "900", "Ana");
    var member = storage.staff().all().getFirst();
    storage
        .staff()
        .change(
            new Member(
                member.id(),
                member.email(),
                member.name(),
                member.rank(),
                member.passwordHash(),
                false));

    assertThat(storage.staffHandles().agent(Channel.TELEGRAM, "900", "Ana")).isEmpty();
  }
}
