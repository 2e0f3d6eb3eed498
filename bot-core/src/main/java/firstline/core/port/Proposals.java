package firstline.core.port;

import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import firstline.core.proposal.Proposal;
import java.time.Instant;
import java.util.List;

/** What a language model was asked to propose for staff: the newest of each kind is kept. */
public interface Proposals {
  /** How far it is. */
  sealed interface State {}

  /** It is being written. */
  record Working() implements State {}

  /** It is there. */
  record Made(Proposal proposal) implements State {}

  /** There is none; {@code why} is for staff. */
  record Failed(String why) implements State {}

  /**
   * One proposal.
   *
   * @param upTo the last turn of the conversation that it knows of
   * @param by who asked for it
   * @param at when
   */
  record Kept(
      ConversationId conversation,
      Proposal.Kind kind,
      long upTo,
      AgentId by,
      Instant at,
      State state) {}

  /**
   * Keeps that one is being written, in place of an earlier one of its kind.
   *
   * @return false if another of its kind is being written already; nothing has changed then
   */
  boolean begin(ConversationId conversation, Proposal.Kind kind, long upTo, AgentId by, Instant at);

  /** Keeps what came of the one that is being written. Without one, nothing is kept. */
  void finish(ConversationId conversation, Proposal.Kind kind, State state);

  /** The newest of each kind. */
  List<Kept> of(ConversationId conversation);

  /**
   * Ends all that are being written, after the program was stopped in the middle of it.
   *
   * @return how many there were
   */
  int giveUp(String why);
}
