package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.StaffDirectory.Member;
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
