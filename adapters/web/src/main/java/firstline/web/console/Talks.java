package firstline.web.console;

import firstline.core.conversation.Conversation;
import firstline.core.desk.AgentId;
import firstline.core.desk.Handoff;
import firstline.web.login.Token;
import java.time.Instant;
import java.util.Optional;

/** Makes the view of one conversation. */
final class Talks {
  /** What a member typed and what went wrong with it. */
  record Kept(String text, String problem) {
    static final Kept NOTHING = new Kept("", "");
  }

  private record State(TalkView.Mode mode, String words, String tone, Optional<Instant> since) {}

  private final Transcripts transcripts;
  private final ProposalViews proposals;
  private final Times times;

  Talks(Transcripts transcripts, ProposalViews proposals, Times times) {
    this.transcripts = transcripts;
    this.proposals = proposals;
    this.times = times;
  }

  TalkView of(Conversation conversation, AgentId me, ListFilter filter, boolean whole, Kept kept) {
    var header = conversation.header();
    var state = state(conversation, me);
    var transcript = transcripts.of(header.id(), whole);
    return new TalkView(
        header.id().value(),
        Names.of(header.person()),
        Words.of(header.address().channel()),
        filter.query(),
        state.mode,
        state.words,
        state.tone,
        state.since.map(times::moment),
        transcript.turns(),
        transcript.left(),
        keys(),
        proposals.of(header.id()),
        kept.text,
        kept.problem);
  }

  private static State state(Conversation conversation, AgentId me) {
    return switch (conversation) {
      case Conversation.WithBot bot ->
          bot.header()
              .handoff()
              .map(Talks::waiting)
              .orElseGet(() -> new State(TalkView.Mode.FREE, "With the bot", "", Optional.empty()));
      case Conversation.WithHuman human -> {
        var agent = human.takeover().agent();
        var since = Optional.of(human.takeover().since());
        yield agent.id().equals(me)
            ? new State(TalkView.Mode.MINE, "You have it", "good", since)
            : new State(TalkView.Mode.OTHERS, agent.name() + " has it", "", since);
      }
      case Conversation.Closed(_, Instant at) ->
          new State(TalkView.Mode.CLOSED, "Closed", "", Optional.of(at));
    };
  }

  private static State waiting(Handoff handoff) {
    var words = "Waiting: " + Words.of(handoff.cause());
    return new State(TalkView.Mode.FREE, words, "warn", Optional.of(handoff.at()));
  }

  private static TalkView.Keys keys() {
    return new TalkView.Keys(key(), key(), key(), key());
  }

  private static String key() {
    return Token.random().value();
  }
}
