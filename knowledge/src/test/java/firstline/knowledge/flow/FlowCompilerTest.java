package firstline.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.AnswerKind;
import firstline.core.flow.Flow;
import firstline.core.flow.Guard;
import firstline.core.flow.Step;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlowCompilerTest {
  private static final Set<ProbeSpec> PROBES =
      Set.of(
          new ProbeSpec("mail-server", Set.of("host"), Set.of("ok", "unreachable")),
          new ProbeSpec(
              "page", Set.of("url"), Set.of("expect"), Set.of("ok", "down"), Set.of("status")));
  private static final String HEAD = "flow: f\nissue: email-cannot-send\n";

  private final Problems problems = new Problems();

  private Optional<Flow> compile(String yaml) {
    return new FlowReader(problems)
        .read(SourceText.ofFile("flow.yaml", HEAD + yaml), "f")
        .flatMap(
            draft ->
                new FlowCompiler(PROBES, Set.of("provider.mailServer"), problems)
                    .compile(draft, "v1"))
        .flatMap(FlowCompiler.Compiled::flow);
  }

  private List<String> errorsOf(String yaml) {
    compile(yaml);
    return problems.errors().stream().map(Problem::toString).toList();
  }

  @Test
  @DisplayName(
      "every kind of step comes through, leading to the one below unless it says otherwise")
  void everyStep() {
    var flow =
        compile(
                """
                start: hello
                steps:
                  - say: hello
                  - ask: address
                    variable: email
                    kind: email
                  - ask: what
                    variable: what
                    kind: choice
                    options: [a, b]
                  - check: server
                    variable: smtp
                    probe: mail-server
                    arguments: {host: '{provider.mailServer}'}
                  - branch: where
                    arms:
                      - when: smtp.outcome == "ok" && what == "a"
                        go: ours
                    otherwise: theirs
                  - conclude: theirs
                    side: third-party
                    ending: article
                    article: help
                  - conclude: ours
                    side: provider
                    ending: policy
                """)
            .orElseThrow();
    assertThat(problems.errors()).isEmpty();
    assertThat(flow.issue()).isEqualTo(new IssueType("email-cannot-send"));
    assertThat(flow.version()).isEqualTo("v1");
    assertThat(flow.step("hello")).isEqualTo(new Step.Say("hello", "address"));
    assertThat(flow.step("address"))
        .isEqualTo(new Step.Ask("address", "email", AnswerKind.EMAIL, List.of(), "what"));
    assertThat(flow.step("what"))
        .isEqualTo(new Step.Ask("what", "what", AnswerKind.CHOICE, List.of("a", "b"), "server"));
    assertThat(flow.step("server"))
        .isEqualTo(
            new Step.Check(
                "server", "smtp", "mail-server", Map.of("host", "{provider.mailServer}"), "where"));
    assertThat(flow.step("theirs"))
        .isEqualTo(
            new Step.Conclude(
                "theirs",
                FaultSide.THIRD_PARTY,
                Step.Ending.ARTICLE,
                Optional.of(new ArticleSlug("help"))));
    var branch = (Step.Branch) flow.step("where");
    assertThat(branch.otherwise()).isEqualTo("theirs");
    assertThat(branch.arms().getFirst().guard().test(Map.of("smtp.outcome", "ok", "what", "a")))
        .isEqualTo(new Guard.Truth.Holds());
  }

  @Test
  @DisplayName("steps that do not exist, cannot be come to, or have the same name are told")
  void references() {
    assertThat(
            errorsOf(
                """
                start: begin
                steps:
                  - say: one
                    next: nowhere
                  - branch: fork
                    arms:
                      - when: 'true'
                        go: missing
                    otherwise: gone
                  - conclude: one
                    side: unknown
                    ending: done
                """))
        .containsExactly(
            "flow.yaml:3:8: there is no step 'begin'",
            "flow.yaml:6:11: there is no step 'nowhere'",
            "flow.yaml:10:13: there is no step 'missing'",
            "flow.yaml:11:16: there is no step 'gone'",
            "flow.yaml:12:15: there are two steps 'one'");
  }

  @Test
  @DisplayName("a circle without a question is told once, at its first step")
  void silentCircle() {
    assertThat(
            errorsOf(
                """
                start: a
                steps:
                  - say: a
                  - check: b
                    variable: smtp
                    probe: mail-server
                    arguments: {host: x}
                  - branch: c
                    arms:
                      - when: smtp.outcome == "ok"
                        go: a
                    otherwise: end
                  - conclude: end
                    side: unknown
                    ending: done
                """))
        .containsExactly(
            "flow.yaml:5:10: the flow can go round through step 'a' without asking anything");
  }

  @Test
  @DisplayName("a circle with a question in it is a conversation")
  void spokenCircle() {
    assertThat(
            errorsOf(
                """
                start: a
                steps:
                  - ask: a
                    variable: again
                    kind: yes-no
                  - branch: b
                    arms:
                      - when: again == "yes"
                        go: a
                    otherwise: end
                  - conclude: end
                    side: unknown
                    ending: done
                """))
        .isEmpty();
  }

  @Test
  @DisplayName("a way that never ends is told, even if it asks again and again")
  void endless() {
    assertThat(
            errorsOf(
                """
                start: a
                steps:
                  - ask: a
                    variable: x
                    kind: text
                    next: b
                  - ask: b
                    variable: y
                    kind: text
                    next: a
                """))
        .containsExactly(
            "flow.yaml:5:10: no way leads from step 'a' to an end",
            "flow.yaml:9:10: no way leads from step 'b' to an end");
  }

  @Test
  @DisplayName("conditions are checked for syntax, types, names, and values that never come")
  void conditions() {
    assertThat(
            errorsOf(
                """
                start: fork
                steps:
                  - branch: fork
                    arms:
                      - when: later == "yes"
                        go: late
                      - when: never == "yes"
                        go: late
                    otherwise: late
                  - ask: late
                    variable: later
                    kind: yes-no
                  - check: server
                    variable: smtp
                    probe: mail-server
                    arguments: {host: x}
                  - branch: where
                    arms:
                      - when: later == "maybe"
                        go: end
                      - when: smtp.outcome == "fine" || smtp.outcome != "ok"
                        go: end
                      - when: later
                        go: end
                      - when: smtp.outcome ==
                        go: end
                      - when: later == 5
                        go: end
                    otherwise: end
                  - conclude: end
                    side: unknown
                    ending: done
                """))
        .satisfiesExactly(
            e ->
                assertThat(e)
                    .isEqualTo(
                        "flow.yaml:7:15: 'later' is not known yet on every way to this step"),
            e ->
                assertThat(e)
                    .isEqualTo(
                        "flow.yaml:9:15: nothing in this flow is called 'never';"
                            + " here it knows nothing yet"),
            e ->
                assertThat(e)
                    .isEqualTo(
                        "flow.yaml:21:25: 'later' is never 'maybe'; it can be no, unsure, yes"),
            e ->
                assertThat(e)
                    .isEqualTo(
                        "flow.yaml:23:32: 'smtp.outcome' is never 'fine'; it can be ok, unreachable"),
            e -> assertThat(e).startsWith("flow.yaml:25:").contains("true or false"),
            e -> assertThat(e).startsWith("flow.yaml:27:").contains("ends too early"),
            e -> assertThat(e).startsWith("flow.yaml:29:").contains("text and a number"));
  }

  @Test
  @DisplayName("a value is known only if every way to a step brings it")
  void knownOnEveryWay() {
    assertThat(
            errorsOf(
                """
                start: first
                steps:
                  - ask: first
                    variable: first
                    kind: yes-no
                  - branch: fork
                    arms:
                      - when: first == "yes"
                        go: more
                    otherwise: server
                  - ask: more
                    variable: host
                    kind: domain
                  - check: server
                    variable: smtp
                    probe: mail-server
                    arguments: {host: '{host}'}
                  - conclude: end
                    side: unknown
                    ending: done
                """))
        .containsExactly("flow.yaml:19:24: 'host' is not known on every way to this step");
  }

  @Test
  @DisplayName("probes and their arguments are checked")
  void probes() {
    assertThat(
            errorsOf(
                """
                start: a
                steps:
                  - check: a
                    variable: x
                    probe: mail-sever
                    arguments: {host: y}
                  - check: b
                    variable: smtp
                    probe: mail-server
                    arguments: {hostname: '{provider.nowhere}'}
                  - conclude: end
                    side: unknown
                    ending: done
                """))
        .containsExactly(
            "flow.yaml:7:12: there is no probe 'mail-sever'; known are mail-server, page",
            "flow.yaml:9:12: the probe 'mail-server' needs 'host'",
            "flow.yaml:12:28: 'provider.nowhere' is not known on every way to this step",
            "flow.yaml:12:28: the probe 'mail-server' takes no 'hostname'; it takes host");
  }

  @Test
  @DisplayName("steps that are not written as steps are told")
  void shapes() {
    assertThat(
            errorsOf(
                """
                start: a
                steps:
                  - sya: a
                  - say: One Two
                  - ask: b
                    variable: Bad Name
                    kind: guess
                  - ask: c
                    variable: c
                    kind: choice
                    options: [only]
                  - ask: d
                    variable: d
                    kind: text
                    options: [a, b]
                  - branch: e
                  - conclude: f
                    side: nobody
                    ending: article
                  - say: last
                """))
        .containsExactly(
            "flow.yaml:3:8: there is no step 'a'",
            "flow.yaml:5:5: a step is one of say, ask, check, checks, branch, find, call, conclude, article",
            "flow.yaml:6:10: 'One Two' cannot name a step's id",
            "flow.yaml:8:15: 'Bad Name' cannot name a variable",
            "flow.yaml:9:11: 'guess' is none of yes-no, choice, domain, host, email, number, text, url, date, screenshot",
            "flow.yaml:13:5: a choice needs at least two 'options'",
            "flow.yaml:17:5: only a choice has 'options'",
            "flow.yaml:18:5: a branch needs 'arms' of 'when' and 'go'",
            "flow.yaml:20:11: 'nobody' is none of unknown, provider, customer, third-party",
            "flow.yaml:21:13: the ending 'article' needs an 'article'",
            "flow.yaml:22:5: the last step needs a 'next', or must be a conclude");
  }

  @Test
  @DisplayName("a variable means one thing")
  void variables() {
    assertThat(
            errorsOf(
                """
                start: a
                steps:
                  - ask: a
                    variable: provider
                    kind: text
                  - ask: b
                    variable: smtp
                    kind: text
                  - check: c
                    variable: smtp
                    probe: mail-server
                    arguments: {host: x}
                  - conclude: end
                    side: unknown
                    ending: done
                """))
        .containsExactly(
            "flow.yaml:6:15: 'provider' already means something else",
            "flow.yaml:12:15: 'smtp' already means something else");
  }

  @Test
  @DisplayName("the folder gives the flow its name")
  void folder() {
    new FlowReader(problems)
        .read(SourceText.ofFile("flow.yaml", HEAD + "start: a\nsteps: []\n"), "g");
    assertThat(problems.errors())
        .extracting(Problem::toString)
        .containsExactly(
            "flow.yaml:1:7: the slug differs from the folder, 'g'",
            "flow.yaml:4:1: 'steps' must be a list of at least one step");
  }

  @Test
  @DisplayName("conditions may use what a check shows, and options need not be given")
  void evidence() {
    var check =
        """
        start: look
        steps:
          - check: look
            variable: page
            probe: page
            arguments: {url: 'https://shop.example', expect: '198.41.0.4'}
          - branch: where
            arms:
              - when: page.%s == "503"
                go: end
            otherwise: end
          - conclude: end
            side: unknown
            ending: done
        """;
    assertThat(errorsOf(check.formatted("status"))).isEmpty();
    assertThat(errorsOf(check.formatted("colour")))
        .containsExactly("flow.yaml:11:20: 'page' has no 'colour'; it has outcome, status");
  }
}
