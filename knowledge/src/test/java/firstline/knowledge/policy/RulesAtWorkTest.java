package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.policy.PolicyFault;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesAtWorkTest {
  private static final String CASE =
      """
      at: 2026-03-10T10:00:00Z
      channel: web
      want: fix
      customer:
        role: primary
        since: 2026-03-01
        windowExtendedUntil: 2026-03-10
        services: [{id: a, platform: vps}, {id: b, platform: shared}]
      issue: {type: cron-job, service: b}
      """;

  @TempDir Path folder;

  private Verdict decide(String rules) throws IOException {
    var problems = new Problems();
    var file = folder.resolve("small.yaml");
    Files.writeString(
        file,
        "policy: small\ntitle: Small\nversion: '1'\nzone: UTC\nwindow: {days: 3}\nclauses: {S-1: So.}\n"
            + rules);
    var shelf = new PolicyShelf(Given.CONTENT);
    var written = shelf.read(file, problems);
    assertThat(problems.errors()).isEmpty();
    var posed =
        CaseFile.forPolicy(written.orElseThrow().policy(), shelf.issueTypes(), problems)
            .read(SourceText.ofFile("case", CASE))
            .getFirst();
    return posed.policy().decide(posed.request());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel == \"web\" && levels == [1, 2, 3]",
        "customer.identified && customer.support == \"\" && customer.tokens == 0",
        "service.platform == \"shared\"",
        "window.day == 10 && window.extended && window.open",
        "!session.open && hours.open",
        "!details.judged && size(details.missing) == 0",
        "issue.urgency == \"standard\" && issue.level == 1 && issue.layer == \"plan\"",
        "issue.task == \"-\" && cover.plan == \"\" && cover.minutes == 0 && work.minutes == 60",
        "tokens.needed == 0 && tokens.missing == 0 && rung == \"\" && plans.held == []"
      })
  @DisplayName("facts are what the case says")
  void facts(String condition) throws IOException {
    var rules =
        "rules:\n  action:\n    - when: '%s'\n      then: {action: guide}\n      because: [S-1]\n"
            + "    - {then: {action: refuse}, because: [S-1]}\n";
    assertThat(decide(rules.formatted(condition)).action()).isEqualTo(Verdict.Action.GUIDE);
  }

  @Test
  @DisplayName("a rule that fails is a fault that names its place, not a no")
  void failingRule() {
    var rules =
        """
        rules:
          action:
            - {when: issue.accounts % (issue.accounts - 1) == 0, then: {action: guide}, because: [S-1]}
            - {then: {action: ticket}, because: [S-1]}
        """;
    assertThatThrownBy(() -> decide(rules))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("small.yaml:9:7")
        .hasMessageContaining("issue.accounts %");
  }

  @Test
  @DisplayName("a case that no rule decides is a fault")
  void nobodyDecides() {
    var rules = "rules: {offer: [{then: {scope: included}, because: [S-1]}]}";
    assertThatThrownBy(() -> decide(rules))
        .isInstanceOf(PolicyFault.class)
        .hasMessageContaining("No rule of policy 'small' decides");
  }

  @Test
  @DisplayName("a ladder with nothing left to give is a fault where a rule wants its next rung")
  void noRungLeft() {
    var rules = "rules: {action: [{then: {action: next-rung}, because: [S-1]}]}";
    assertThatThrownBy(() -> decide(rules)).isInstanceOf(PolicyFault.class);
  }

  @Test
  @DisplayName("terms see what the rules before have settled")
  void termsFollow() throws IOException {
    var verdict =
        decide(
            """
            terms: {free: 'scope == "included"'}
            rules:
              offer:
                - {when: '!free', then: {scope: included, team: senior, urgency: urgent}, because: [S-1]}
              urgency:
                - {when: free, then: {urgency-at-least: standard, team: by-level}, because: [S-1, FL-4]}
              action:
                - {when: free, then: {action: ticket, options: [email]}, because: [FL-1]}
            """);
    assertThat(verdict.scope()).isEqualTo(Verdict.Scope.INCLUDED);
    assertThat(verdict.team()).isEqualTo(Verdict.Team.LEVEL_1);
    assertThat(verdict.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(verdict.reasons())
        .extracting(reason -> reason.clause())
        .containsExactly("S-1", "FL-4", "FL-1");
    assertThat(verdict.options()).extracting(option -> option.word()).containsExactly("email");
    assertThat(verdict.price()).isEqualTo(Optional.empty());
  }
}
