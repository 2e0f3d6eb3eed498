package firstline.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Why;
import firstline.core.flow.FlowRun;
import firstline.core.port.FlowLog.Told;
import firstline.core.port.FlowLog.Underway;
import firstline.web.flow.FlowTally.AtStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTallyTest {
  private static final FlowSlug MAIL = new FlowSlug("mail");
  private static final FlowSlug LOOK = new FlowSlug("look");
  private static final Why BEGUN = new Why("flow.started", "mail");

  private static Told turn(String conversation, Why... whys) {
    return new Told(id(conversation), Instant.EPOCH, Arrays.asList(whys));
  }

  private static ConversationId id(String name) {
    return new ConversationId("conversation" + name);
  }

  private static FlowTally.Figures of(FlowSlug flow, List<Told> told, List<Underway> underway) {
    return FlowTally.of(told, underway).getOrDefault(flow, FlowTally.Figures.NONE);
  }

  private static Why way(String words) {
    return new Why("flow.way", words);
  }

  private static Why found(String words) {
    return new Why("flow.found", words);
  }

  @Test
  void oneCameToAnEndOneIsStillInItAndOneWentAway() {
    var told =
        List.of(
            turn("ended", BEGUN, way("mail: hello → ask")),
            turn("ended", way("mail: which [1] → done"), found("mail.done, fault: CUSTOMER")),
            turn("inside", BEGUN, way("mail: hello → ask")),
            turn("lost", BEGUN, way("mail: hello → ask")),
            turn("lost", way("mail: which [otherwise] → more")));
    var here = new Underway(id("inside"), FlowRun.begin(MAIL, "v1", "hello").at("ask"));
    var figures = of(MAIL, told, List.of(here));
    assertThat(figures.visits()).isEqualTo(3);
    assertThat(figures.here()).isEqualTo(1);
    assertThat(figures.left()).isEqualTo(1);
    assertThat(figures.at("ask")).isEqualTo(new AtStep(3, 1, 0));
    assertThat(figures.at("more")).isEqualTo(new AtStep(1, 0, 1));
    assertThat(figures.at("done")).isEqualTo(new AtStep(1, 0, 0));
    assertThat(figures.findings()).containsOnlyKeys("done").containsEntry("done", 1);
  }

  @Test
  void whoeverStartsAgainHasLeft() {
    var told =
        List.of(
            turn("one", BEGUN, way("mail: hello → ask")),
            turn("one", BEGUN, way("mail: hello → ask")),
            turn("one", way("mail: done"), found("mail.done, fault: UNKNOWN")));
    var figures = of(MAIL, told, List.of());
    assertThat(figures.visits()).isEqualTo(2);
    assertThat(figures.at("ask")).isEqualTo(new AtStep(2, 0, 1));
    assertThat(figures.findings()).containsEntry("done", 1);
  }

  @Test
  void aFindingOnTheWayIsNoEnd() {
    var told =
        List.of(turn("one", BEGUN, way("mail: noted → ask"), found("mail.noted, fault: PROVIDER")));
    var figures = of(MAIL, told, List.of());
    assertThat(figures.left()).isEqualTo(1);
    assertThat(figures.at("ask").left()).isEqualTo(1);
    assertThat(figures.findings()).containsEntry("noted", 1);
  }

  @Test
  void aFlowThatIsCalledIsVisitedTooAndItsCallerIsNotLeft() {
    var called = FlowRun.begin(MAIL, "v1", "hand-on").calling(LOOK, "v1", "ask");
    var told = List.of(turn("one", BEGUN, way("mail: hand-on"), way("look: ask")));
    var underway = List.of(new Underway(id("one"), called));
    assertThat(of(LOOK, told, underway).here()).isEqualTo(1);
    assertThat(of(LOOK, told, underway).visits()).isEqualTo(1);
    assertThat(of(MAIL, told, underway).left()).isZero();
  }
}
