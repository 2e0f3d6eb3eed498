package firstline.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.knowledge.source.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static List<String> errors(WrittenFlow... flows) {
    var problems = new Problems();
    var drafts = Stream.of(flows).flatMap(flow -> flow.draft(problems).stream()).toList();
    assertThat(drafts).hasSameSizeAs(flows);
    new Calls(drafts, problems).check();
    return WrittenFlow.told(problems);
  }

  private static WrittenFlow flow(String name, String variable, String kind, String rest) {
    return new WrittenFlow(
        name,
        """
        start: q
        steps:
          - ask: q
            variable: %s
            kind: %s
        """
                .formatted(variable, kind)
            + rest.indent(2));
  }

  private static final String END = "- conclude: end\n  side: unknown\n  ending: done\n";
  private static final String RETURN = "- conclude: end\n  side: unknown\n  ending: return\n";

  private static String call(String flow) {
    return "- call: on\n  flow: " + flow + "\n";
  }

  @Test
  @DisplayName("a flow may call one that means the same by its variables")
  void fits() {
    assertThat(
            errors(
                flow("a", "domain", "domain", call("b") + END),
                flow("b", "domain", "domain", RETURN)))
        .isEmpty();
  }

  @Test
  @DisplayName("a variable of another kind is told, also in a flow that is called further on")
  void kindsDiffer() {
    assertThat(
            errors(
                flow("a", "what", "choice\n    options: [x, y]", call("b") + END),
                flow("b", "what", "choice\n    options: [x, z]", call("c") + END),
                flow("c", "what", "text", END)))
        .containsExactly(
            "a.yaml:9:11: 'what' is 'choice' of x, y here and 'choice' of x, z in 'b'",
            "a.yaml:9:11: 'what' is 'choice' of x, y here and 'text' in 'c'",
            "b.yaml:9:11: 'what' is 'choice' of x, z here and 'text' in 'c'");
  }

  @Test
  @DisplayName("an answer here cannot be a check there")
  void answerAndCheck() {
    assertThat(
            errors(
                flow("a", "page", "url", call("b") + END),
                flow(
                    "b",
                    "url",
                    "url",
                    "- check: c\n  variable: page\n  probe: page\n  arguments: {url: x}\n" + END)))
        .containsExactly("a.yaml:8:11: 'page' is 'url' here and a check in 'b'");
  }

  @Test
  @DisplayName("flows that call each other in a circle are told, unless one always asks")
  void circles() {
    assertThat(
            errors(
                flow("a", "domain", "domain", call("b") + END),
                flow("b", "domain", "domain", call("a") + END)))
        .containsExactly(
            "a.yaml:8:11: 'b' calls this flow again without asking anything anew",
            "b.yaml:8:11: 'a' calls this flow again without asking anything anew");
    assertThat(
            errors(
                flow("a", "domain", "domain", call("b") + END),
                flow("b", "domain", "domain\n    reuse: false", call("a") + END)))
        .isEmpty();
    assertThat(errors(flow("a", "domain", "domain", call("a") + END)))
        .containsExactly("a.yaml:8:11: 'a' calls this flow again without asking anything anew");
  }

  @Test
  @DisplayName("a call at the end may only be of a flow that does not return")
  void returnsToNowhere() {
    var caller = flow("a", "domain", "domain", call("b"));
    assertThat(errors(caller, flow("b", "domain", "domain", END))).isEmpty();
    assertThat(errors(caller, flow("b", "domain", "domain", RETURN)))
        .containsExactly("a.yaml:8:11: 'b' can return; say where to go on: 'next'");
  }

  @Test
  @DisplayName("a question that is always asked breaks a circle only where it lies on it")
  void questionBesideCircle() {
    var beside =
        """
        - branch: way
          arms:
            - when: domain == "x"
              go: fresh
          otherwise: on
        - ask: fresh
          variable: fresh
          kind: yes-no
          reuse: false
          next: end
        - call: on
          flow: a
        """;
    assertThat(errors(flow("a", "domain", "domain", beside + END)))
        .containsExactly("a.yaml:18:11: 'a' calls this flow again without asking anything anew");
  }
}
