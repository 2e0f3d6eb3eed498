package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.port.DeskView;
import firstline.core.port.InboxItem;
import firstline.core.port.Outbox;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptContractTest extends Contract {
  @Test
  void tells_a_transcript_in_order() {
    var first = greeted();
    var second = answered();
    storage.outbox().settle(Samples.id("1"), 1, new Outbox.Fate.Sent("p1"), Samples.NOON);
    storage
        .outbox()
        .settle(Samples.id("1"), 2, new Outbox.Fate.Undeliverable("gone"), Samples.NOON);

    assertThat(storage.desk().transcript(Samples.id("1"), 0, 10))
        .extracting(TranscriptContractTest::inShort)
        .containsExactly(
            "Said -> WithBot/Idle [search.sure]",
            "1 hello SENT",
            "2 what is it? UNDELIVERABLE",
            "Said -> WithBot/Idle [search.sure]",
            "3 I see PENDING");
    assertThat(storage.desk().transcript(Samples.id("1"), first.sequence(), 10)).hasSize(2);
    assertThat(storage.desk().transcript(Samples.id("1"), second.sequence(), 10)).isEmpty();
  }

  private InboxItem greeted() {
    var item = stored(Samples.inbound("1", "u1"));
    committed(
        Samples.turn(
            item,
            Optional.empty(),
            Samples.withBot("1", 1),
            Samples.say(1, "hello"),
            Samples.say(2, "what is it?")));
    return item;
  }

  private InboxItem answered() {
    var item = stored(Samples.inbound("1", "u2"));
    committed(
        Samples.turn(
            item,
            Optional.of(Samples.withBot("1", 1)),
            Samples.withBot("1", 2),
            Samples.say(3, "I see")));
    return item;
  }

  @Test
  void never_cuts_a_turn_of_a_transcript() {
    committed(Samples.first(stored(Samples.inbound("1", "u1"))));
    committed(Samples.next(stored(Samples.inbound("1", "u2")), 1));
    assertThat(storage.desk().transcript(Samples.id("1"), 0, 1)).hasSize(2);
    assertThat(storage.desk().transcript(Samples.id("1"), 0, 3)).hasSize(2);
    assertThat(storage.desk().transcript(Samples.id("1"), 0, 4)).hasSize(4);
  }

  private static String inShort(DeskView.Entry entry) {
    return switch (entry) {
      case DeskView.Entry.Happened happened ->
          "%s -> %s %s"
              .formatted(
                  happened.event().getClass().getSimpleName(),
                  happened.state(),
                  happened.whys().stream().map(why -> why.rule()).toList());
      case DeskView.Entry.Spoken spoken ->
          spoken.number() + " " + spoken.message().plain() + " " + spoken.status();
    };
  }
}
