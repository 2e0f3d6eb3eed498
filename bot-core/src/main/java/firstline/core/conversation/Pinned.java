package firstline.core.conversation;

import firstline.core.flow.FlowRun;
import firstline.core.flow.FlowVersion;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation stays on the version of a flow that it began with, also when others are served.
 */
final class Pinned {
  private Pinned() {}

  /** The look into the archive that a conversation needs, if it is in flows of former times. */
  static Optional<Lookup.FlowEditions> lookup(Conversation conversation, Playbook playbook) {
    var versions = new HashSet<FlowVersion>();
    conversation.header().parked().ifPresent(parked -> add(parked.run(), versions));
    switch (conversation) {
      case Conversation.WithBot(_, var activity) -> add(activity, versions);
      case Conversation.WithHuman(_, _, var paused) -> add(paused, versions);
      case Conversation.Closed _ -> {}
    }
    versions.removeIf(version -> playbook.flow(version).isPresent());
    return versions.isEmpty() ? Optional.empty() : Optional.of(new Lookup.FlowEditions(versions));
  }

  private static void add(Activity activity, Set<FlowVersion> versions) {
    switch (activity) {
      case Activity.InFlow(var run) -> add(run, versions);
      case Activity.Identifying(_, var paused) -> add(paused, versions);
      case Activity.Idle _,
          Activity.Reading _,
          Activity.Choosing _,
          Activity.Proposing _,
          Activity.Wanting _,
          Activity.Asked _,
          Activity.Offering _,
          Activity.Adding _,
          Activity.Wishing _,
          Activity.Inquiring _ -> {}
    }
  }

  private static void add(FlowRun run, Set<FlowVersion> versions) {
    versions.add(run.edition());
    run.returned().ifPresent(caller -> add(caller, versions));
  }
}
