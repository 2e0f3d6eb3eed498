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
  private final Times times;

  ProposalViews(ProposalDesk desk, Times times) {
    this.desk = desk;
    this.times = times;
  }

  ProposalsView of(ConversationId conversation) {
    if (!desk.isSet()) {
      return new ProposalsView(false, Slot.none(), Slot.none(), Slot.none(), Slot.none());
    }
    var all = desk.of(conversation);
    return new ProposalsView(
        true,
        slot(all, Kind.REPLY, Proposal.Reply.class).fresh(),
        slot(all, Kind.SUMMARY, Proposal.Summary.class),
        slot(all, Kind.ISSUE, Proposal.Issues.class).fresh(),
        slot(all, Kind.ARTICLE, Proposal.Article.class));
  }

  private <T extends Proposal> Slot<T> slot(List<Kept> all, Kind kind, Class<T> type) {
    return all.stream()
        .filter(kept -> kept.kind() == kind)
        .findFirst()
        .map(kept -> slot(kept, type))
        .orElseGet(Slot::none);
  }

  private <T extends Proposal> Slot<T> slot(Kept kept, Class<T> type) {
    var at = Optional.of(times.moment(kept.at()));
    boolean outdated = desk.isOutdated(kept);
    return switch (kept.state()) {
      case Working() -> new Slot<>(Progress.WORKING, Optional.empty(), at, outdated, "");
      case Made(var proposal) ->
          new Slot<>(Progress.READY, Optional.of(type.cast(proposal)), at, outdated, "");
      case Failed(var why) -> new Slot<>(Progress.FAILED, Optional.empty(), at, outdated, why);
    };
  }
}
