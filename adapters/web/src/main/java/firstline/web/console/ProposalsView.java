package firstline.web.console;

import firstline.core.proposal.Proposal;
import java.util.Optional;

/**
 * What a language model proposes beside a conversation.
 *
 * @param on whether a model is set; without one nothing of it is shown
 * @param reply what the member could answer
 * @param summary what whoever takes over needs to know
 * @param issues what it could be about
 * @param article what could be written of it
 */
public record ProposalsView(
    boolean on,
    Slot<Proposal.Reply> reply,
    Slot<Proposal.Summary> summary,
    Slot<Proposal.Issues> issues,
    Slot<Proposal.Article> article) {

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
   * @param at when it was asked for
   * @param outdated whether the conversation has gone on since
   * @param problem why there is none, if it failed
   */
  public record Slot<T extends Proposal>(
      Progress progress, Optional<T> made, Optional<Moment> at, boolean outdated, String problem) {
    static <T extends Proposal> Slot<T> none() {
      return new Slot<>(Progress.NONE, Optional.empty(), Optional.empty(), false, "");
    }

    /** Names it among those of its kind; empty if there is none. */
    public String stamp() {
      return at.map(Moment::iso).orElse("");
    }

    /** This, unless the conversation has gone on since. */
    Slot<T> fresh() {
      return outdated && !isWorking() ? none() : this;
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
