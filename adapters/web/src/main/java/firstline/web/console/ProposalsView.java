package firstline.web.console;

import firstline.core.proposal.Proposal;
import java.util.Optional;

/**
 * What a language model proposes beside a conversation.
 *
 * @param on whether a model is set; without one nothing of it is shown
 * @param reply what the member could answer
 */
public record ProposalsView(boolean on, Slot<Proposal.Reply> reply) {

  /** How far one is. */
  public enum Progress {
    /** None was asked for, or the conversation has gone on since. */
    NONE,
    WORKING,
    READY,
    FAILED
  }

  /**
   * One kind of proposal.
   *
   * @param made what it is, once it is ready
   * @param stamp names it among those of its kind; empty if there is none
   * @param problem why there is none, if it failed
   */
  public record Slot<T extends Proposal>(
      Progress progress, Optional<T> made, String stamp, String problem) {
    static <T extends Proposal> Slot<T> none() {
      return new Slot<>(Progress.NONE, Optional.empty(), "", "");
    }

    public boolean isWorking() {
      return progress == Progress.WORKING;
    }

    public boolean isReady() {
      return progress == Progress.READY;
    }

    public boolean isFailed() {
      return progress == Progress.FAILED;
    }
  }

  /** The text of a draft that is ready; empty without one. */
  public String draft() {
    return reply.made().map(Proposal.Reply::text).orElse("");
  }
}
