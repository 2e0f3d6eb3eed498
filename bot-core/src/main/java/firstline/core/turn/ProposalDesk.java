package firstline.core.turn;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import firstline.core.port.Changes;
import firstline.core.port.DeskView;
import firstline.core.port.Drafting;
import firstline.core.port.Drafting.Talk;
import firstline.core.port.Proposals;
import firstline.core.port.Proposals.Failed;
import firstline.core.port.Proposals.Kept;
import firstline.core.port.Proposals.Made;
import firstline.core.port.StorageFault;
import firstline.core.proposal.Proposal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

/**
 * Has a language model propose something to staff, beside their other work. What comes of it is
 * kept, and whoever watches the conversation is told.
 */
public final class ProposalDesk {
  private static final Logger LOG = System.getLogger(ProposalDesk.class.getName());
  private static final String STOPPED = "the program was stopped while it was being written";

  /** What is kept. */
  public record Stores(DeskView desk, Proposals proposals) {}

  private final Stores stores;
  private final TalkReading reading;
  private final Drafting drafting;
  private final Executor threads;
  private final Changes changes;
  private final InstantSource clock;
  private final Pauses pauses = new Pauses();

  /**
   * @param threads runs what takes long; interrupting them ends it
   * @param changes told when a proposal is there
   */
  public ProposalDesk(
      Stores stores, Drafting drafting, Executor threads, Changes changes, InstantSource clock) {
    this.stores = stores;
    this.reading = new TalkReading(stores.desk());
    this.drafting = drafting;
    this.threads = threads;
    this.changes = changes;
    this.clock = clock;
  }

  /** Whether a model is set; without one there is nothing to ask for. */
  public boolean isSet() {
    return drafting.isSet();
  }

  /** Ends what an earlier run of the program was writing; to be called once, at the start. */
  public void start() {
    int left = stores.proposals().giveUp(STOPPED);
    if (left > 0) {
      LOG.log(
          Level.INFO, "Proposals that were being written when the program was stopped: " + left);
    }
  }

  /** The newest of each kind. */
  public List<Kept> of(ConversationId conversation) {
    return stores.proposals().of(conversation);
  }

  /** Whether the conversation has gone on since a proposal was made. */
  public boolean isOutdated(Kept kept) {
    return reading.hasGoneOn(kept.conversation(), kept.upTo());
  }

  /**
   * Has something written, and returns at once.
   *
   * @return false if the same is being written already
   */
  public boolean ask(Conversation conversation, Proposal.Kind kind, AgentId by) {
    var talk = reading.of(conversation);
    boolean begun =
        stores.proposals().begin(conversation.id(), kind, talk.upTo(), by, clock.instant());
    if (begun) {
      changes.changed(conversation.id(), talk.customer());
      threads.execute(() -> write(conversation.id(), kind, talk));
    }
    return begun;
  }

  private void write(ConversationId conversation, Proposal.Kind kind, Talk talk) {
    try {
      finish(conversation, kind, drafted(kind, talk));
      changes.changed(conversation, talk.customer());
    } catch (CancellationException ending) {
      LOG.log(Level.DEBUG, "Stopped in the middle of a proposal; the next start says so", ending);
    }
  }

  /** Until it is kept nothing else of its kind can be asked for. */
  private void finish(ConversationId conversation, Proposal.Kind kind, Proposals.State state) {
    for (int tries = 0; ; tries++) {
      try {
        stores.proposals().finish(conversation, kind, state);
        return;
      } catch (StorageFault fault) {
        LOG.log(Level.WARNING, "Could not keep a proposal for " + conversation, fault);
        if (!pauses.pause(Pauses.afterTry(tries))) {
          throw new CancellationException("the program is stopping");
        }
      }
    }
  }

  private Proposals.State drafted(Proposal.Kind kind, Talk talk) {
    try {
      return switch (drafting.draft(kind, talk)) {
        case Drafting.Drafted(var proposal) -> new Made(proposal);
        case Drafting.Undrafted(var why) -> new Failed(why);
      };
    } catch (CancellationException ending) {
      throw ending;
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "A proposal for staff failed: " + kind, failed);
      return new Failed("something of ours failed; the log says what");
    }
  }
}
