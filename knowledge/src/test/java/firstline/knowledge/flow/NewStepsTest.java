package firstline.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.AnswerKind;
import firstline.core.flow.Guard;
import firstline.core.flow.Step;
import firstline.core.message.Rung;
import firstline.knowledge.source.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NewStepsTest {
  static final String EVERY_STEP =
      """
      start: where
      steps:
        - ask: where
          variable: url
          kind: url
          reuse: false
        - ask: address
          variable: email
          kind: email
        - ask: since
          variable: since
          kind: date
          past: true
        - ask: count
          variable: count
          kind: number
          min: 1
          max: 5
        - ask: picture
          variable: picture
          kind: screenshot
        - check: mail
          variable: smtp
          probe: mail-server
          arguments: {host: '{email.domain}'}
          when: customer.platform == "shared"
        - checks: look
          run:
            - {variable: page, probe: page, arguments: {url: '{url}', expect: '{url.host}'}}
            - variable: again
              probe: page
              arguments: {url: 'http://{url.host}'}
              when: picture == "sent" && url.host.endsWith(".example")
        - branch: what
          arms:
            - when: smtp.outcome == "" || again.outcome in ["", "slow"]
              go: hand-on
          otherwise: noted
        - find: noted
          side: provider
          silent: true
        - article: reading
          shows: site-down
          part: clarify
        - article: help
        - call: hand-on
          flow: other
        - conclude: expired
          side: customer
          issue: domain-expired
          ending: return
      """;

  @Test
  @DisplayName("the steps and kinds of questions come through")
  void everyStep() {
    var problems = new Problems();
    var flow = WrittenFlow.of(EVERY_STEP).compiled(problems);
    assertThat(WrittenFlow.told(problems)).isEmpty();
    var steps = flow.orElseThrow().steps();
    assertThat(steps.get("where"))
        .isEqualTo(
            new Step.Ask(
                "where", "url", AnswerKind.URL, List.of(), limits(0, 0, false, false), "address"));
    assertThat(steps.get("since"))
        .isEqualTo(
            new Step.Ask(
                "since", "since", AnswerKind.DATE, List.of(), limits(0, 0, true, true), "count"));
    assertThat(steps.get("count"))
        .isEqualTo(
            new Step.Ask(
                "count",
                "count",
                AnswerKind.NUMBER,
                List.of(),
                limits(1, 5, false, true),
                "picture"));
    assertThat(steps.get("noted"))
        .isEqualTo(new Step.Find("noted", FaultSide.PROVIDER, true, "reading"));
    assertThat(steps.get("reading"))
        .isEqualTo(new Step.Article("reading", new ArticleSlug("site-down"), Rung.CLARIFY, "help"));
    assertThat(steps.get("help"))
        .isEqualTo(new Step.Article("help", new ArticleSlug("help"), Rung.GUIDE, "hand-on"));
    assertThat(steps.get("hand-on"))
        .isEqualTo(new Step.Call("hand-on", new FlowSlug("other"), Optional.of("expired")));
    assertThat(steps.get("expired"))
        .isEqualTo(
            new Step.Conclude(
                "expired",
                FaultSide.CUSTOMER,
                Step.Ending.RETURN,
                Optional.empty(),
                Optional.of(new IssueType("domain-expired"))));
  }

  private static Step.Ask.Limits limits(long min, long max, boolean past, boolean reuse) {
    return new Step.Ask.Limits(
        min == 0 ? OptionalLong.empty() : OptionalLong.of(min),
        max == 0 ? OptionalLong.empty() : OptionalLong.of(max),
        past,
        false,
        reuse);
  }

  @Test
  @DisplayName("checks side by side keep their conditions, which know parts of answers")
  void conditionsOfChecks() {
    var flow = WrittenFlow.of(EVERY_STEP).compiled(new Problems()).orElseThrow();
    var look = (Step.Check) flow.step("look");
    assertThat(look.runs()).extracting(Step.Check.Run::variable).containsExactly("page", "again");
    assertThat(look.runs().getFirst().when()).isEmpty();
    var when = look.runs().getLast().when().orElseThrow();
    assertThat(when.test(Map.of("picture", "sent", "url.host", "shop.example")))
        .isEqualTo(new Guard.Truth.Holds());
    assertThat(when.test(Map.of("picture", "skipped", "url.host", "shop.example")))
        .isEqualTo(new Guard.Truth.DoesNotHold());
    var mail = ((Step.Check) flow.step("mail")).runs().getFirst();
    assertThat(mail.arguments()).isEqualTo(Map.of("host", "{email.domain}"));
    assertThat(mail.when().orElseThrow().test(Map.of("customer.platform", "vps")))
        .isEqualTo(new Guard.Truth.DoesNotHold());
  }

  @Test
  @DisplayName("what does not fit together is told, each at its place")
  void shapes() {
    assertThat(
            WrittenFlow.of(
                    """
                    start: a
                    steps:
                      - ask: a
                        variable: a
                        kind: number
                        min: 5
                        max: 3
                      - ask: b
                        variable: b
                        kind: text
                        min: some
                        past: true
                      - ask: c
                        variable: c
                        kind: url
                        reuse: perhaps
                      - checks: d
                      - checks: e
                        run:
                          - {variable: page, probe: page, arguments: {url: x}}
                          - {variable: page, probe: page, arguments: {url: x}, next: f}
                      - find: f
                        side: provider
                        silent: maybe
                        ending: done
                      - article: g
                        part: all
                      - call: h
                      - conclude: i
                        side: unknown
                        ending: policy
                        article: help
                      - conclude: j
                        side: unknown
                        ending: handoff
                    """)
                .errors())
        .containsExactly(
            "f.yaml:9:5: 'max' is less than 'min'",
            "f.yaml:13:5: only a number has 'min'",
            "f.yaml:13:10: 'some' is no whole number",
            "f.yaml:14:5: only a date has 'past'",
            "f.yaml:18:12: 'perhaps' is none of true, false",
            "f.yaml:19:5: 'checks' needs a 'run' of 'variable', 'probe' and 'arguments'",
            "f.yaml:23:20: two checks side by side cannot both be 'page'",
            "f.yaml:23:60: 'next' means nothing here; known are variable, probe, arguments, when",
            "f.yaml:26:13: 'maybe' is none of true, false",
            "f.yaml:27:5: 'ending' means nothing here; known are find, silent, side, next",
            "f.yaml:29:11: 'all' is none of guide, clarify, assist",
            "f.yaml:30:5: 'flow' is missing",
            "f.yaml:34:5: only the ending 'article' shows an 'article'",
            "f.yaml:37:13: 'handoff' is none of article, policy, done, return");
  }

  @Test
  @DisplayName("only what is known can be named: parts of answers of the right kind, and facts")
  void parts() {
    assertThat(
            WrittenFlow.of(
                    """
                    start: a
                    steps:
                      - ask: a
                        variable: domain
                        kind: domain
                      - check: b
                        variable: smtp
                        probe: mail-server
                        arguments: {host: '{domain.host}'}
                        when: domain.host == "x" || customer.platform == "mainframe"
                      - check: c
                        variable: page
                        probe: page
                        arguments: {url: '{smtp.greeting}'}
                      - ask: d
                        variable: customer
                        kind: text
                      - conclude: e
                        side: unknown
                        ending: done
                    """)
                .errors())
        .containsExactly(
            "f.yaml:11:24: 'domain.host' is not known on every way to this step",
            "f.yaml:12:17: wrong condition: type 'string' does not support field selection",
            "f.yaml:12:55: 'customer.platform' is never 'mainframe'; it can be cloud, dedicated, platform, reseller, shared, vps",
            "f.yaml:16:23: 'smtp.greeting' is not known on every way to this step",
            "f.yaml:18:15: 'customer' already means something else");
  }

  private static String branch(String arms) {
    return """
    start: q
    steps:
      - ask: q
        variable: q
        kind: yes-no
      - checks: look
        run:
          - {variable: page, probe: page, arguments: {url: x}}
          - {variable: smtp, probe: mail-server, arguments: {host: x}, when: q == "yes"}
      - branch: what
    """
        + arms.indent(4)
        + """
      - conclude: one
        side: unknown
        ending: done
      - conclude: two
        side: unknown
        ending: done
    """;
  }

  @Test
  @DisplayName("an arm that cannot hold, or that others leave nothing to, is told")
  void deadArms() {
    assertThat(
            WrittenFlow.of(
                    branch(
                        """
                        arms:
                          - when: page.outcome == "ok" && page.outcome == "down"
                            go: one
                          - when: page.outcome == "ok" || q == "yes"
                            go: one
                          - when: page.outcome == "ok" && smtp.outcome == ""
                            go: one
                          - when: page.status == "503" && page.outcome == "ok"
                            go: one
                        otherwise: two
                        """))
                .errors())
        .containsExactly(
            "f.yaml:14:15: this arm can never hold",
            "f.yaml:18:15: this arm is never come to: those above it take all of its cases");
  }

  @Test
  @DisplayName("a value in a list that never comes is told")
  void listedValues() {
    assertThat(
            WrittenFlow.of(
                    branch(
                        """
                        arms:
                          - when: page.outcome in ["ok", "fast"]
                            go: one
                        otherwise: two
                        """))
                .errors())
        .containsExactly("f.yaml:14:39: 'page.outcome' is never 'fast'; it can be down, ok, slow");
  }

  @Test
  @DisplayName("without an otherwise, every outcome needs its arm")
  void missingArms() {
    assertThat(
            WrittenFlow.of(
                    branch(
                        """
                        arms:
                          - when: page.outcome == "ok"
                            go: one
                          - when: page.outcome == "down"
                            go: two
                        """))
                .errors())
        .containsExactly(
            "f.yaml:12:13: no arm takes page.outcome == \"slow\"; name it, or give the branch an 'otherwise'");
    assertThat(
            WrittenFlow.of(
                    branch(
                        """
                        arms:
                          - when: page.outcome != "down"
                            go: one
                          - when: page.outcome == "down"
                            go: two
                        """))
                .errors())
        .isEmpty();
  }

  @Test
  @DisplayName("a branch on what is open needs an otherwise")
  void openArms() {
    assertThat(
            WrittenFlow.of(
                    branch(
                        """
                        arms:
                          - when: page.status == "503"
                            go: one
                          - when: page.status != "503"
                            go: two
                        """))
                .errors())
        .containsExactly(
            "f.yaml:12:13: the branch needs an 'otherwise': its arms look at more than outcomes and choices");
  }

  @Test
  @DisplayName("a circle through findings, articles and calls is one without a question")
  void silentCircle() {
    assertThat(
            WrittenFlow.of(
                    """
                    start: a
                    steps:
                      - find: a
                        side: unknown
                      - article: b
                      - call: c
                        flow: other
                      - branch: d
                        arms:
                          - when: customer.platform == "vps"
                            go: a
                        otherwise: e
                      - conclude: e
                        side: unknown
                        ending: done
                    """)
                .errors())
        .containsExactly(
            "f.yaml:5:11: the flow can go round through step 'a' without asking anything");
  }

  @Test
  @DisplayName("past a word of a closed list that is wrong, all the rest is checked")
  void readsOn() {
    assertThat(
            WrittenFlow.of(
                    """
                    start: first
                    steps:
                      - ask: first
                        variable: first
                        kind: guess
                      - check: looks
                        variable: page
                        probe: pag
                        arguments: {url: '{later}'}
                      - say: never
                      - conclude: end
                        side: nobody
                        ending: soon
                    """)
                .errors())
        .containsExactly(
            "f.yaml:7:11: 'guess' is none of yes-no, choice, domain, host, email, number, text, url,"
                + " date, screenshot",
            "f.yaml:10:12: there is no probe 'pag'; known are mail-server, page",
            "f.yaml:11:23: 'later' is not known on every way to this step",
            "f.yaml:14:11: 'nobody' is none of unknown, provider, customer, third-party",
            "f.yaml:15:13: 'soon' is none of article, policy, done, return");
  }

  @Test
  @DisplayName("past a step that cannot be read, each other one is checked by itself")
  void readsOnPastSteps() {
    assertThat(
            WrittenFlow.of(
                    """
                    start: first
                    steps:
                      - ask: first
                        variabel: first
                        kind: yes-no
                      - check: looks
                        variable: page
                        probe: page
                        arguments: {ulr: x}
                      - branch: by-page
                        arms:
                          - when: page.outcome == "fine"
                            go: nowhere
                        otherwise: end
                      - conclude: end
                        side: unknown
                        ending: done
                    """)
                .errors())
        .containsExactly(
            "f.yaml:5:5: 'variable' is missing",
            "f.yaml:6:5: 'variabel' means nothing here; known are ask, variable, kind, options, min,"
                + " max, past, address, reuse, next",
            "f.yaml:8:12: the probe 'page' needs 'url'",
            "f.yaml:11:22: the probe 'page' takes no 'ulr'; it takes expect, url",
            "f.yaml:14:32: 'page.outcome' is never 'fine'; it can be down, ok, slow",
            "f.yaml:15:13: there is no step 'nowhere'");
  }

  @Test
  @DisplayName("conditions that cannot be are told in words for whoever writes flows")
  void plainFaults() {
    assertThat(
            WrittenFlow.of(
                    """
                    start: what
                    steps:
                      - ask: what
                        variable: what
                        kind: choice
                        options: [a, b, b]
                      - check: looks
                        variable: page
                        probe: page
                        arguments: {url: x}
                      - branch: by-page
                        arms:
                          - when: page == "ok"
                            go: end
                          - when: page.status > "5"
                            go: end
                          - when: '"c" == what'
                            go: end
                          - when: what = "a"
                            go: end
                        otherwise: end
                      - conclude: end
                        side: unknown
                        ending: done
                    """)
                .errors())
        .containsExactly(
            "f.yaml:8:21: there are two options 'b'",
            "f.yaml:15:20: '==' does not go with a check: write what it came to, NAME.outcome",
            "f.yaml:17:15: 'page.status' is text, which has no size: compare numbers, as in"
                + " int(page.status) > 9",
            "f.yaml:19:17: 'what' is never 'c'; it can be a, b",
            "f.yaml:21:20: the condition cannot be read from '= ' on");
  }
}
