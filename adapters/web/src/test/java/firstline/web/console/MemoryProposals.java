package firstline.web.console;

import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import firstline.core.port.Proposals;
import firstline.core.port.StorageFault;
import firstline.core.proposal.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Proposals in memory. */
public final class MemoryProposals implements Proposals {
  private final List<Kept> all = new ArrayList<>();
  private int broken;

  /** The next that come of something cannot be kept. */
  synchronized void fail(int times) {
    broken = times;
  }

  @Override
  public synchronized boolean begin(
      ConversationId conversation, Proposal.Kind kind, long upTo, AgentId by, Instant at) {
    if (all.stream().anyMatch(kept -> is(kept, conversation, kind) && isWorking(kept))) {
      return false;
    }
    all.removeIf(kept -> is(kept, conversation, kind));
    all.add(new Kept(conversation, kind, upTo, by, at, new Working()));
    return true;
  }

  @Override
  public synchronized void finish(
      ConversationId conversation, Proposal.Kind kind, Proposals.State state) {
    if (broken-- > 0) {
      throw new StorageFault("The disk is full", new IllegalStateException("disk"));
    }
    all.replaceAll(
        kept -> is(kept, conversation, kind) && isWorking(kept) ? with(kept, state) : kept);
  }

  @Override
  public synchronized List<Kept> of(ConversationId conversation) {
    return all.stream().filter(kept -> kept.conversation().equals(conversation)).toList();
  }

  @Override
  public synchronized int giveUp(String why) {
    int working = (int) all.stream().filter(MemoryProposals::isWorking).count();
    all.replaceAll(kept -> isWorking(kept) ? with(kept, new Failed(why)) : kept);
    return working;
  }

  private static boolean is(Kept kept, ConversationId conversation, Proposal.Kind kind) {
    return kept.conversation().equals(conversation) && kept.kind() == kind;
  }

  private static boolean isWorking(Kept kept) {
    return kept.state() instanceof Working;
  }

  private static Kept with(Kept kept, State state) {
    return new Kept(kept.conversation(), kept.kind(), kept.upTo(), kept.by(), kept.at(), state);
  }
}
