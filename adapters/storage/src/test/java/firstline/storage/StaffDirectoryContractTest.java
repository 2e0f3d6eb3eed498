package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.desk.AgentId;
import firstline.core.port.AuditLog;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.port.StaffDirectory.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StaffDirectoryContractTest extends Contract {
  private static final Instant NOW = Samples.NOON;
  private static final Instant LATER = NOW.plus(Duration.ofHours(8));

  private StaffDirectory staff() {
    return storage.staff();
  }

  private Member bo() {
    return staff().add("Bo@Example.net", "Bo", Rank.AGENT, Optional.empty());
  }

  @Test
  void knows_its_members() {
    assertThat(staff().isEmpty()).isTrue();
    var bo = bo();
    var ana = staff().add("ana@example.net", "Ana", Rank.ADMIN, Optional.of("$argon2id$x"));
    assertThat(staff().isEmpty()).isFalse();
    assertThat(staff().all()).containsExactly(bo, ana);
    assertThat(staff().byId(ana.id())).contains(ana);
    assertThat(staff().byEmail("BO@example.NET ")).contains(bo);
    assertThat(staff().byEmail("nobody@example.net")).isEmpty();
    assertThat(staff().byId(new AgentId(99))).isEmpty();
  }

  @Test
  void has_an_address_once() {
    bo();
    assertThatThrownBy(() -> staff().add("bo@example.NET", "Bob", Rank.AGENT, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bo@example.NET");
    assertThat(staff().all()).hasSize(1);
  }

  @Test
  void changes_a_member() {
    var bo = bo();
    var changed =
        new Member(bo.id(), "b@example.net", "B.", Rank.MANAGER, Optional.of("hash"), false);
    staff().change(changed);
    assertThat(staff().byEmail("b@example.net")).contains(changed);
    assertThat(staff().byEmail("bo@example.net")).isEmpty();
    var unknown = new Member(new AgentId(99), "x@x", "X", Rank.AGENT, Optional.empty(), true);
    assertThatThrownBy(() -> staff().change(unknown)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_to_give_one_member_the_address_of_another() {
    bo();
    var ana = staff().add("ana@example.net", "Ana", Rank.ADMIN, Optional.empty());
    var clash = new Member(ana.id(), "bo@example.net", "Ana", Rank.ADMIN, Optional.empty(), true);
    assertThatThrownBy(() -> staff().change(clash)).isInstanceOf(IllegalStateException.class);
    assertThat(staff().byId(ana.id())).contains(ana);
  }

  @Test
  void keeps_a_session_until_it_ends() {
    var session = new Session("t1", bo().id(), NOW, LATER);
    staff().open(session);
    reopen();
    assertThat(staff().session("t1", NOW)).contains(session);
    assertThat(staff().session("t1", LATER)).isEmpty();
    assertThat(staff().session("t2", NOW)).isEmpty();

    staff().extend("t1", LATER.plusSeconds(60));
    staff().extend("t2", LATER);
    assertThat(staff().session("t1", LATER)).isPresent();
    staff().end("t1");
    assertThat(staff().session("t1", NOW)).isEmpty();
  }

  @Test
  void ends_all_sessions_of_a_member() {
    var bo = bo();
    var ana = staff().add("ana@example.net", "Ana", Rank.ADMIN, Optional.empty());
    staff().open(new Session("t1", bo.id(), NOW, LATER));
    staff().open(new Session("t2", bo.id(), NOW, LATER));
    staff().open(new Session("t3", ana.id(), NOW, LATER));
    staff().endAll(bo.id());
    assertThat(staff().session("t1", NOW)).isEmpty();
    assertThat(staff().session("t2", NOW)).isEmpty();
    assertThat(staff().session("t3", NOW)).isPresent();
  }

  @Test
  void redeems_a_link_once_and_in_time() throws Exception {
    var bo = bo();
    staff().invite("l1", bo.id(), LATER);
    staff().invite("l2", bo.id(), LATER);
    assertThat(staff().invited("l1", NOW)).contains(bo.id());
    assertThat(staff().invited("l1", LATER)).isEmpty();
    assertThat(staff().invited("l1", NOW)).contains(bo.id());

    var calls = new ArrayList<Callable<Optional<AgentId>>>();
    for (int i = 0; i < 10; i++) {
      calls.add(() -> staff().redeem("l1", NOW));
    }
    int redeemed = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(calls)) {
        redeemed += outcome.get().isPresent() ? 1 : 0;
      }
    }
    assertThat(redeemed).isEqualTo(1);
    assertThat(staff().redeem("l2", LATER)).isEmpty();
  }

  @Test
  void writes_down_what_staff_did() {
    var bo = bo();
    var failed =
        new AuditLog.Entry(NOW, Optional.empty(), "staff.log-in-failed", "bo@example.net", "");
    var taken =
        new AuditLog.Entry(
            LATER, Optional.of(bo.id()), "conversation.taken-over", "conv00007", "from the list");
    storage.audit().record(failed);
    storage.audit().record(taken);
    assertThat(storage.audit().newest(10)).containsExactly(taken, failed);
    assertThat(storage.audit().newest(1)).containsExactly(taken);
  }
}
