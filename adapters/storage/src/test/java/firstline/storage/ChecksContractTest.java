package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.CheckId;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.desk.CheckReport;
import firstline.core.port.Checks.Requested;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChecksContractTest extends Contract {
  private static final CheckReport REPORT =
      new CheckReport(
          "mail-server",
          Map.of("host", "mail.example.net"),
          "mail.example.net",
          "ok",
          Map.of("code", "220"),
          Samples.NOON,
          42);

  private static CheckRequest request(int number) {
    return new CheckRequest(
        new CheckId(Samples.id("7"), number), "mail-server", Map.of("host", "mail.example.net"));
  }

  private static Requested requested(int number) {
    return new Requested(Samples.chat("7"), request(number));
  }

  @BeforeEach
  void request() {
    committed(
        Samples.turn(
            stored(Samples.inbound("7", "u1")),
            Optional.empty(),
            Samples.withBot("7", 1),
            new Effect.RunCheck(request(1)),
            new Effect.RunCheck(request(2))));
  }

  @Test
  void lists_what_was_asked_for() {
    assertThat(storage.checks().pending(10)).containsExactly(requested(1), requested(2));
    assertThat(storage.checks().pending(1)).containsExactly(requested(1));
    reopen();
    assertThat(storage.checks().pending(10)).containsExactly(requested(1), requested(2));
  }

  @Test
  void brings_the_outcome_into_the_inbox_once() {
    var item = storage.checks().finish(requested(1), REPORT, Samples.NOON).orElseThrow();
    assertThat(item.inbound().event())
        .isEqualTo(new Event.CheckFinished(Samples.NOON, request(1).id(), REPORT));
    assertThat(item.inbound().conversation()).contains(Samples.id("7"));
    assertThat(storage.inbox().pending(0, 10)).containsExactly(item);
    assertThat(storage.checks().pending(10)).containsExactly(requested(2));

    assertThat(storage.checks().finish(requested(1), REPORT, Samples.NOON)).isEmpty();
    reopen();
    assertThat(storage.checks().finish(requested(1), REPORT, Samples.NOON)).isEmpty();
    assertThat(storage.inbox().backlog()).isEqualTo(1);
  }

  @Test
  void takes_no_outcome_that_nobody_asked_for() {
    assertThat(storage.checks().finish(requested(9), REPORT, Samples.NOON)).isEmpty();
    assertThat(storage.inbox().backlog()).isZero();
  }
}
