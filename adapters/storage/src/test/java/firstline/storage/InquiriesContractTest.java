package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Inquiry;
import firstline.core.port.Inquiries.Asked;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InquiriesContractTest extends Contract {
  private static final ArticleSlug QUOTA = new ArticleSlug("mailbox-full");
  private static final Inquiry.Outcome ANSWER =
      new Inquiry.Answered(List.of(new Inquiry.Sentence("Delete old mail.", List.of(QUOTA))));

  private static Asked asked(int notice) {
    return new Asked(
        Samples.chat("7"),
        new Inquiry(Samples.id("7"), notice, "my mailbox is full", Locale.GERMAN, List.of(QUOTA)));
  }

  @BeforeEach
  void ask() {
    committed(
        Samples.turn(
            stored(Samples.inbound("7", "u1")),
            Optional.empty(),
            Samples.withBot("7", 1),
            new Effect.Inquire(asked(1).inquiry()),
            new Effect.Inquire(asked(2).inquiry())));
  }

  @Test
  void lists_what_was_asked() {
    assertThat(storage.inquiries().pending(10)).containsExactly(asked(1), asked(2));
    assertThat(storage.inquiries().pending(1)).containsExactly(asked(1));
    reopen();
    assertThat(storage.inquiries().pending(10)).containsExactly(asked(1), asked(2));
  }

  @Test
  void brings_the_answer_into_the_inbox_once() {
    var item = storage.inquiries().finish(asked(1), ANSWER, Samples.NOON).orElseThrow();
    assertThat(item.inbound().event())
        .isEqualTo(new Event.InquiryCameBack(Samples.NOON, 1, ANSWER));
    assertThat(item.inbound().conversation()).contains(Samples.id("7"));
    assertThat(storage.inbox().pending(0, 10)).containsExactly(item);
    assertThat(storage.inquiries().pending(10)).containsExactly(asked(2));

    assertThat(storage.inquiries().finish(asked(1), ANSWER, Samples.NOON)).isEmpty();
    reopen();
    assertThat(storage.inquiries().finish(asked(1), ANSWER, Samples.NOON)).isEmpty();
    assertThat(storage.inbox().backlog()).isEqualTo(1);
  }

  @Test
  void takes_no_answer_that_nobody_asked_for() {
    var none = new Inquiry.Unanswered("nobody asked");
    assertThat(storage.inquiries().finish(asked(9), none, Samples.NOON)).isEmpty();
    assertThat(storage.inbox().backlog()).isZero();
  }
}
