package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedCaseTest {
  private static PolicyEdition edition(String policy) {
    var usable = (PolicyShelf.Found.Usable) Given.shelf().find(policy);
    return new PolicyEdition(usable.policy(), Given.shelf().issueTypes(), Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openvservers", "micron21", "luxsci", "itpossible", "touchsupport"})
  @DisplayName("what is saved of a decision is what is decided again")
  void holds(String policy) {
    var question =
        """
        at: 2026-03-10T14:00:00+01:00
        want: fix
        customer:
          since: 2024-01-01
          role: primary
          support: token
          tokens: 1
          services:
            - id: s1
              platform: dedicated
        issue: {type: server-settings, fault: customer, ladder: [guide, clarify, assist], supplied: []}
        """;
    var verdict = Given.decide(policy, question).getFirst();
    var saved = new SavedCase("A case", question, SavedCase.expecting(verdict));
    assertThat(saved.failures(edition(policy))).isEmpty();
    var moved =
        new SavedCase(
            "A case", question, saved.expected().replaceFirst("team: .*", "team: senior"));
    assertThat(moved.failures(edition(policy)))
        .singleElement()
        .asString()
        .startsWith("team: expected senior, decided ");
  }

  @Test
  @DisplayName("a case that the policy cannot read any more says why")
  void unreadable() {
    var saved = new SavedCase("Old", "at: 2026-03-10T14:00:00Z\nwant: chat\n", "action: guide\n");
    assertThat(saved.failures(edition("touchsupport")))
        .singleElement()
        .asString()
        .startsWith("'chat' is unknown here");
    assertThat(saved.entry())
        .isEqualTo(
            "# Old\n- case:\n    at: 2026-03-10T14:00:00Z\n    want: chat\n  expect:\n    action: guide\n");
  }
}
