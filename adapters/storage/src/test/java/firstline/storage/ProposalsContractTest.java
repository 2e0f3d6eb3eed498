package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import firstline.core.port.Proposals.Failed;
import firstline.core.port.Proposals.Kept;
import firstline.core.port.Proposals.Made;
import firstline.core.port.Proposals.Working;
import firstline.core.proposal.Proposal;
import firstline.core.proposal.Proposal.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalsContractTest extends Contract {
  private static final ConversationId TALK = Samples.id("7");
  private static final AgentId ANA = new AgentId(3);
  private static final Proposal REPLY =
      new Proposal.Reply(
          "Delete old mail.",
          List.of(new Proposal.Source(new ArticleSlug("mailbox-full"), "The mailbox is full")),
          List.of("it names no source"));

  @BeforeEach
  void talk() {
    committed(
        Samples.turn(
            stored(Samples.inbound("7", "u1")), Optional.empty(), Samples.withBot("7", 1)));
  }

  private boolean begin(long upTo) {
    return storage.proposals().begin(TALK, Kind.REPLY, upTo, ANA, Samples.NOON);
  }

  private Kept only() {
    var all = storage.proposals().of(TALK);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void keeps_the_newest_of_a_kind() {
    assertThat(storage.proposals().of(TALK)).isEmpty();
    assertThat(begin(4)).isTrue();
    assertThat(only()).isEqualTo(new Kept(TALK, Kind.REPLY, 4, ANA, Samples.NOON, new Working()));
    storage.proposals().finish(TALK, Kind.REPLY, new Made(REPLY));
    reopen();
    assertThat(only()).isEqualTo(new Kept(TALK, Kind.REPLY, 4, ANA, Samples.NOON, new Made(REPLY)));
    assertThat(begin(9)).isTrue();
    assertThat(only().upTo()).isEqualTo(9);
    assertThat(only().state()).isEqualTo(new Working());
  }

  @Test
  void begins_none_while_another_is_being_written() {
    begin(4);
    assertThat(begin(5)).isFalse();
    assertThat(only().upTo()).isEqualTo(4);
  }

  @Test
  void finishes_once() {
    storage.proposals().finish(TALK, Kind.REPLY, new Made(REPLY));
    assertThat(storage.proposals().of(TALK)).isEmpty();
    begin(4);
    storage.proposals().finish(TALK, Kind.REPLY, new Failed("the budget is used up"));
    storage.proposals().finish(TALK, Kind.REPLY, new Made(REPLY));
    assertThat(only().state()).isEqualTo(new Failed("the budget is used up"));
  }

  @Test
  void gives_up_what_was_being_written() {
    begin(4);
    reopen();
    assertThat(storage.proposals().giveUp("stopped")).isEqualTo(1);
    assertThat(only().state()).isEqualTo(new Failed("stopped"));
    assertThat(storage.proposals().giveUp("stopped")).isZero();
    assertThat(begin(5)).isTrue();
  }
}
