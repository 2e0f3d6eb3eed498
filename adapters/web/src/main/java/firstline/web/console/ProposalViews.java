package firstline.web.console;

import firstline.core.conversation.ConversationId;
import firstline.core.port.Proposals.Failed;
import firstline.core.port.Proposals.Kept;
import firstline.core.port.Proposals.Made;
import firstline.core.port.Proposals.Working;
import firstline.core.proposal.Proposal;
import firstline.core.proposal.Proposal.Kind;
import firstline.core.turn.ProposalDesk;
import firstline.web.console.ProposalsView.Progress;
import firstline.web.console.ProposalsView.Slot;
import java.util.List;
import java.util.Optional;

/** Makes the view of what a language model proposes beside one conversation. */
final class ProposalViews {
  private final ProposalDesk desk;

  ProposalViews(ProposalDesk desk) {
    this.desk = desk;
  }

  ProposalsView of(ConversationId conversation) {
    if (!desk.isSet()) {
      return new ProposalsView(false, Slot.none());
    }
    var all = desk.of(conversation);
    return new ProposalsView(true, slot(all, Kind.REPLY, Proposal.Reply.class));
  }

  /** What the conversation has gone beyond is as good as none. */
  private <T extends Proposal> Slot<T> slot(List<Kept> all, Kind kind, Class<T> type) {
    return all.stream()
        .filter(kept -> kept.kind() == kind)
        .filter(kept -> kept.state() instanceof Working || !desk.isOutdated(kept))
        .findFirst()
        .map(kept -> slot(kept, type))
        .orElseGet(Slot::none);
  }

  private static <T extends Proposal> Slot<T> slot(Kept kept, Class<T> type) {
    var stamp = kept.at().toString();
    return switch (kept.state()) {
      case Working() -> new Slot<>(Progress.WORKING, Optional.empty(), stamp, "");
      case Made(var proposal) ->
          new Slot<>(Progress.READY, Optional.of(type.cast(proposal)), stamp, "");
      case Failed(var why) -> new Slot<>(Progress.FAILED, Optional.empty(), stamp, why);
    };
  }
}
