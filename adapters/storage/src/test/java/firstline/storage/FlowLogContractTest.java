package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import firstline.core.conversation.Activity;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Why;
import firstline.core.flow.FlowRun;
import firstline.core.port.FlowLog;
import firstline.core.port.Turn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowLogContractTest extends Contract {
  private static final FlowRun RUN =
      FlowRun.begin(new FlowSlug("dry-dock"), "aaaa", "hello").at("ask");
  private static final List<Why> BEGUN =
      List.of(new Why("flow.started", "dry-dock"), new Why("flow.way", "dry-dock: hello → ask"));

  /** A first turn that ends in an activity, for some reasons. */
  private Turn first(String chat, Activity activity, List<Why> whys) {
    var turn = Samples.first(stored(Samples.inbound(chat, "u" + chat)));
    var after = new Conversation.WithBot(turn.after().header(), activity);
    return new Turn(turn.item(), turn.before(), after, turn.effects(), whys, turn.at());
  }

  @Test
  void tells_who_is_in_a_flow_and_why() {
    committed(first("7", new Activity.InFlow(RUN), BEGUN));
    committed(first("8", new Activity.Idle(), List.of(new Why("greeted", "InFlow is a word"))));
    reopen();
    assertThat(storage.flowLog().underway())
        .containsExactly(new FlowLog.Underway(Samples.id("7"), RUN));
    var told = storage.flowLog().since(Samples.NOON.minus(Duration.ofDays(1)), 10);
    assertThat(told).extracting(FlowLog.Told::conversation).containsExactly(Samples.id("7"));
    assertThat(told.getFirst().whys()).isEqualTo(BEGUN);
  }

  @Test
  void tells_nothing_of_before_and_no_more_than_is_asked_for() {
    committed(first("7", new Activity.InFlow(RUN), BEGUN));
    committed(first("8", new Activity.InFlow(RUN), BEGUN));
    assertThat(storage.flowLog().since(Samples.NOON.plus(Duration.ofDays(1)), 10)).isEmpty();
    assertThat(storage.flowLog().since(Samples.NOON.minus(Duration.ofDays(1)), 1)).hasSize(1);
  }
}
