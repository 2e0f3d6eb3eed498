package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.policy.Verdict;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {
  private static final String COMPLETE =
      """
      policy: openvservers
      at: 2026-03-10T14:00:00+01:00
      channel: telegram
      want: fix
      levels: [1, 2]
      customer:
        since: 2026-02-20
        role: primary
        support: token
        tokens: 12
        services: [{id: web1, platform: shared, since: 2026-02-20}]
        plans: [{plan: unlimited-professional-service, platform: vps, minutesLeft: 60}]
        windowExtendedUntil: 2026-05-01
        bookedSession: {from: 2026-03-10T13:30:00+01:00, to: 2026-03-10T14:30:00+01:00}
      issue:
        type: cron-job
        service: web1
        fault: unknown
        urgency: standard
        missionCritical: false
        downNow: false
        testedElsewhere: false
        estimateMinutes: 45
        accounts: 1
        ladder: [guide, clarify]
        solvedBefore: false
        openTicket: T-12
        supplied: [error-message]
      """;

  private static List<String> problems(String yaml) {
    var problems = new Problems();
    new CaseFile(Given.shelf(), Optional.empty(), problems)
        .read(SourceText.ofFile("case.yaml", yaml));
    return problems.errors().stream().map(Problem::toString).toList();
  }

  @Test
  @DisplayName("a case with every field is read")
  void readsEverything() {
    assertThat(problems(COMPLETE)).isEmpty();
    assertThat(Given.decide("openvservers", COMPLETE))
        .singleElement()
        .extracting(Verdict::action)
        .isEqualTo(Verdict.Action.ASSIST);
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "openvservers | nobody | 1:9 there is no policy 'nobody'; there are itpossible, luxsci",
        "telegram | fax | 3:10 'fax' is unknown here; known are telegram, discord, web",
        "fix | fxi | 4:7 'fxi' is unknown here; known are answer, live-chat, fix, complaint",
        "[1, 2] | [1, 4] | 5:13 '4' is no whole number from 1 to 3",
        "2026-02-20 | 20.2.2026 | 7:10 '20.2.2026' is no date",
        "primary | boss | 8:9 'boss' is unknown here",
        "support: token | support: none | 9:12 'none' is unknown here",
        "tokens: 12 | tokens: -1 | 10:11 '-1' is no whole number",
        "platform: shared | platform: moon | 11:35 'moon' is unknown here",
        "plan: unlimited-professional-service | plan: gold | 12:18 the policy 'openvservers' has no plan 'gold'",
        "2026-05-01 | soon | 13:24 'soon' is no date",
        "from: 2026-03-10T13:30:00+01:00 | from: 13:30 | 14:25 '13:30' is no time with an offset",
        "type: cron-job | type: cron | 16:9 there is no issue type 'cron'",
        "service: web1 | service: web2 | 17:3 the customer has no service 'web2'; there are web1",
        "fault: unknown | fault: mine | 18:10 'mine' is unknown here",
        "urgency: standard | urgency: soon | 19:12 'soon' is unknown here",
        "downNow: false | downNow: no | 21:12 'no' is neither true nor false",
        "estimateMinutes: 45 | estimateMinutes: 1h | 23:20 '1h' is no whole number",
        "accounts: 1 | accounts: 0 | 24:13 '0' is no whole number",
        "[guide, clarify] | [guide, beg] | 25:19 'beg' is unknown here; known are guide, clarify, assist",
        "[error-message] | [selfie] | 28:14 'selfie' is unknown here",
        "solvedBefore | solvedbefore | 26:3 'solvedbefore' means nothing here",
        "at: 2026-03-10T14:00:00+01:00 | at: 2026-03-10 | 2:5 '2026-03-10' is no time with an offset"
      })
  void tellsWithItsPlace(String written, String instead, String problem) {
    assertThat(problems(COMPLETE.replaceFirst(Pattern.quote(written), instead)))
        .singleElement()
        .asString()
        .startsWith("case.yaml:" + problem.replaceFirst(" ", ": "));
  }

  @ParameterizedTest(name = "without \"{0}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "policy: openvservers | 1:1: the case names no policy",
        "at: 2026-03-10T14:00:00+01:00 | 1:1: 'at' is missing",
        "want: fix | 1:1: 'want' is missing",
        "type: cron-job | 16:3: 'type' is missing"
      })
  void tellsWhatIsMissing(String line, String problem) {
    assertThat(problems(COMPLETE.replaceFirst(" *" + Pattern.quote(line) + "\n", "")))
        .singleElement()
        .asString()
        .startsWith("case.yaml:" + problem);
  }

  @Test
  @DisplayName("all problems of all documents are told at once")
  void tellsAll() {
    var yaml = "---\n{at: x, want: y}\n---\n- 1\n---\npolicy: openvservers\n";
    assertThat(problems(yaml)).hasSizeGreaterThan(3).allMatch(p -> p.startsWith("case.yaml:"));
    assertThat(problems("a: [")).singleElement().asString().contains("wrong YAML");
    assertThat(problems("")).singleElement().asString().contains("there is no case here");
  }

  @Test
  @DisplayName("a policy that counts days needs the first of them, if only from the services")
  void needsTheFirstDay() {
    var without =
        "policy: openvservers\nat: 2026-03-10T14:00:00Z\nwant: live-chat\n"
            + "customer: {role: primary, services: [{id: a, platform: vps%s}]}\n"
            + "issue: {type: cron-job}\n";
    assertThat(problems(without.formatted("")))
        .singleElement()
        .asString()
        .contains("'since' is missing");
    var since = Given.decide("openvservers", without.formatted(", since: 2026-03-01"));
    assertThat(since).extracting(Verdict::action).containsExactly(Verdict.Action.LIVE_CHAT);
  }

  @Test
  @DisplayName("a plan with hours needs those that are left")
  void needsMinutes() {
    var yaml =
        "policy: micron21\nat: 2026-03-10T14:00:00Z\nwant: fix\n"
            + "customer: {role: primary, plans: [{plan: essentials, platform: vps}]}\n"
            + "issue: {type: server-settings}\n";
    assertThat(problems(yaml)).singleElement().asString().contains("'minutesLeft' is missing");
  }

  @Test
  @DisplayName(
      "JSON is read, null is as good as nothing, and an issue may be missing for a complaint")
  void readsJson() {
    var verdicts =
        Given.decide(
            "itpossible",
            """
            {"id": "a", "at": "2026-03-10T14:00:00Z", "want": "complaint", "customer": null, "issue": null}
            ---
            {"at": "2026-03-10T14:00:00Z", "want": "fix", "customer": {"since": "2026-01-01", "role": null}, "issue": {"type": "cron-job", "openTicket": null, "supplied": null}}
            ---
            """);
    assertThat(verdicts)
        .extracting(Verdict::action)
        .containsExactly(Verdict.Action.TICKET, Verdict.Action.IDENTIFY);
    assertThat(verdicts.getFirst().id()).contains("a");
    assertThat(problems("policy: itpossible\nat: 2026-03-10T14:00:00Z\nwant: fix\n"))
        .singleElement()
        .asString()
        .contains("'issue' is missing");
  }
}
