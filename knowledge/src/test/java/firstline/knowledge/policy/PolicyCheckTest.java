package firstline.knowledge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {
  @TempDir Path folder;

  private List<String> problems(String policy) throws IOException {
    var file = folder.resolve("harbour.yaml");
    Files.writeString(file, policy);
    var report = new PolicyCheck(Given.CONTENT).check(List.of(file));
    return report.problems().stream()
        .map(p -> p.line() + ":" + p.column() + " " + p.message())
        .toList();
  }

  @Test
  @DisplayName("the shipped policies have no problems")
  void shipped() {
    var check = new PolicyCheck(Given.CONTENT);
    var report = check.check(check.files());
    assertThat(report.problems()).isEmpty();
    assertThat(report.policies()).isEqualTo(5);
    assertThat(report.cases()).isGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"migration-in\" | \"moving-in\" | 48:28 issue.type is never 'moving-in'",
        "EUR 35.00 | 35.00 | 34:45 '35.00' is no amount: write a currency",
        "EUR 35.00 | EUR 35.001 | 34:45 '35.001' is finer than EUR goes",
        "from: \"14:00\" | from: \"14 h\" | 18:61 '14 h' is no time of day",
        "[saturday] | [caturday] | 19:15 'caturday' is unknown here",
        "2026-12-25 | christmas | 20:14 'christmas' is no date",
        "Europe/Lisbon | Europe/Atlantis | 4:7 'Europe/Atlantis' is no time zone",
        "30 minutes | soon | 23:19 'soon' is no length of time",
        "5 business hours | 5 business days | 23:40 '5 business days': write business days as",
        "ask: time | ask: tme | 26:11 'tme' is unknown here",
        "os-any, os | os-all, os | 29:42 no issue type is of the task 'os-all'",
        "minutes: 120 | minutes: much | 29:29 'much' is no whole number",
        "because: [H-4]} | because: []} | 48:88 a rule rests on at least one clause",
        "because: [H-4]} | because: [H-9]} | 48:98 there is no clause H-9",
        "beside: [H-6] | beside: [] | 12:3 nothing cites H-6",
        "plan-then: quarter | plan-then: half | 36:45 there is no hourly tariff 'half' above",
        "step: 15 | step: 0 | 35:64 '0' is no whole number",
        "example: true | example: yes | 35:77 'yes' is neither true nor false",
        "price: fee | price: free | 55:67 there is no tariff 'free'",
        "targets: desk | targets: dusk | 58:40 there is no target 'dusk'",
        "\"plan:lowest\" | \"plan:sail\" | 57:77 there is no plan 'sail'",
        "scope: not-offered | scope: gone | 48:74 'gone' is unknown here",
        "action: refuse | action: refuses | 48:59 'refuses' is unknown here",
        "hours.open | hours.opn | 40:9 undeclared reference",
        "estimate: 30 | estimates: 30 | 32:3 'estimates' means nothing here",
        "policy: harbour | policy: haven | 1:1 the policy's file must be called haven.yaml"
      })
  void tellsWithItsPlace(String written, String instead, String problem) throws IOException {
    var text = Given.resource("harbour.yaml").text();
    assertThat(text).contains(written);
    assertThat(problems(text.replace(written, instead)))
        .filteredOn(told -> problem.contains("nothing cites") || !told.contains("nothing cites"))
        .singleElement()
        .asString()
        .startsWith(problem);
  }

  @Test
  @DisplayName("problems of every kind are told at once, and nothing that merely follows from them")
  void tellsAllAtOnce() throws IOException {
    var text =
        Given.resource("harbour.yaml")
            .text()
            .replace("beside: [H-6]", "beside: []")
            .replace("from: \"14:00\"", "from: \"11:00\"")
            .replace("EUR 35.00", "35.00")
            .replace("issue.type == \"migration-in\"", "issue.type == \"moving-in\"")
            .replace("\"!server && desk\"", "desk")
            .replace("!server && !desk", "!server && !desk && false")
            .replace(
                "{then: {action: ticket",
                "{when: scope != \"chargeable\" && issue.type != \"cron-job\", then: {action: ticket");
    assertThat(problems(text))
        .extracting(told -> told.replaceAll("(is no amount|with those at|the one at).*", "$1"))
        .containsExactly(
            "12:3 nothing cites H-6",
            "18:15 these hours overlap with those at",
            "18:24 these hours overlap with those at",
            "18:35 these hours overlap with those at",
            "18:45 these hours overlap with those at",
            "34:45 '35.00' is no amount",
            "42:1 no rule decides the type cron-job",
            "48:28 issue.type is never 'moving-in'",
            "54:7 in the stage 'scope', this rule and the one at",
            "54:7 in the stage 'scope', this rule and the one at",
            "55:7 no case comes to this rule");
  }

  @Test
  @DisplayName("rules that cannot be read hide nothing that is wrong with others")
  void goesOnBesideBrokenRules() throws IOException {
    var text =
        Given.resource("harbour.yaml")
            .text()
            .replace("details.judged &&", "details.judgd &&")
            .replace("\"!server && desk\"", "desk")
            .replace("!server && !desk", "!server && !desk && false");
    assertThat(problems(text))
        .extracting(told -> told.replaceAll("(undeclared reference|the one at).*", "$1"))
        .containsExactly(
            "50:14 undeclared reference",
            "54:7 in the stage 'scope', this rule and the one at",
            "54:7 in the stage 'scope', this rule and the one at",
            "55:7 no case comes to this rule");
  }

  @Test
  @DisplayName("two rules that both decide, one that never does, and what nobody decides")
  void rulesTogether() throws IOException {
    var text = Given.resource("harbour.yaml").text();
    assertThat(problems(text.replace("\"!server && desk\"", "desk")))
        .hasSize(2)
        .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .startsWith("54:7 in the stage 'scope', this rule and the one at ")
        .contains(":52:7 hold for the same case");
    assertThat(problems(text.replace("!server && !desk", "!server && !desk && false")))
        .anyMatch(told -> told.startsWith("55:7 no case comes to this rule"));
    assertThat(
            problems(
                text.replace(
                    "{then: {action: ticket, targets: desk}",
                    "{when: issue.type != \"cron-job\", then: {action: ticket, targets: desk}")))
        .anyMatch(told -> told.equals("42:1 no rule decides the type cron-job"));
  }

  @Test
  @DisplayName("a stage that there is none of leaves its clauses uncited")
  void unknownStage() throws IOException {
    var text = Given.resource("harbour.yaml").text();
    assertThat(problems(text.replace("offer:", "offers:")))
        .hasSize(2)
        .anyMatch(told -> told.startsWith("47:3 'offers' means nothing here"))
        .contains("10:3 nothing cites H-4");
  }

  @Test
  @DisplayName("only one rule of a stage may go without a condition")
  void oneOtherwise() throws IOException {
    var text = Given.resource("harbour.yaml").text();
    assertThat(problems(text.replace("{when: scope == \"chargeable\", then:", "{then:")))
        .anyMatch(told -> told.equals("58:7 only one rule of a stage can be without 'when'"));
  }

  @Test
  @DisplayName("a rule that only numbers out of the ordinary lead to is found all the same")
  void findsRareRules() throws IOException {
    var text = Given.resource("harbour.yaml").text();
    assertThat(
            problems(
                text.replace(
                    "issue.type == \"migration-in\"",
                    "issue.type == \"migration-in\" && issue.accounts > 4711")))
        .isEmpty();
  }

  @Test
  @DisplayName("a file that is no map, and one that is no YAML, are told as such")
  void noPolicyAtAll() throws IOException {
    assertThat(problems("- a")).singleElement().asString().startsWith("1:1 a map");
    assertThat(problems("a: [")).singleElement().asString().contains("wrong YAML");
  }
}
