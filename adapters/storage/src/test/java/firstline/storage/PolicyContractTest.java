package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.desk.AgentId;
import firstline.core.port.CaseBook;
import firstline.core.port.PolicyArchive.Edition;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PolicyContractTest extends Contract {
  private static final AgentId ANA = new AgentId(1);

  private static Edition edition(String name, String version) {
    return new Edition(name, version, Samples.NOON, "policy: " + name, "FL-1: é", "a: {}");
  }

  private static CaseBook.Draft draft(String policy, String title) {
    return new CaseBook.Draft(policy, title, "want: fix\n", "action: ticket\n", "policy=" + policy);
  }

  @Test
  void versions_are_kept_as_they_were_first_served() {
    var first = edition("harbour", "1+aaaa");
    var second = edition("harbour", "1+bbbb");
    storage.policies().keep(first);
    storage.policies().keep(second);
    storage.policies().keep(edition("quay", "7"));
    storage
        .policies()
        .keep(
            new Edition(
                "harbour", "1+aaaa", Samples.NOON.plus(Duration.ofDays(9)), "other", "", ""));
    reopen();
    assertThat(storage.policies().of("harbour")).containsExactly(second, first);
    assertThat(storage.policies().of("nobody")).isEmpty();
  }

  @Test
  void cases_are_kept_in_order_until_they_are_taken_out() {
    var book = storage.policyCases();
    var stuck = book.add(draft("harbour", "Mail is stuck"), ANA, Samples.NOON);
    var night = book.add(draft("harbour", "At night"), ANA, Samples.NOON);
    var other = book.add(draft("quay", "Elsewhere"), ANA, Samples.NOON);
    reopen();
    assertThat(storage.policyCases().of("harbour")).containsExactly(stuck, night);
    assertThat(storage.policyCases().remove(stuck.id())).contains(stuck);
    assertThat(storage.policyCases().remove(stuck.id())).isEmpty();
    assertThat(storage.policyCases().of("harbour")).containsExactly(night);
    assertThat(storage.policyCases().of("quay")).containsExactly(other);
    assertThat(storage.policyCases().add(draft("quay", "Later"), ANA, Samples.NOON).id())
        .isNotEqualTo(stuck.id());
  }
}
