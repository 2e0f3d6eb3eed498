package firstline.web.console;

import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.port.DeskView;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffJoins;
import firstline.core.port.StaffJoins.Handle;
import firstline.web.login.Journal;
import java.util.List;
import java.util.Optional;

/**
 * Has members who were met on a platform act as others, and as themselves again. What they did
 * before stays under the name under which they did it; what they have taken over goes along.
 */
final class Joining {
  private static final int MOST_TAKEN = 10_000;

  private final StaffDirectory staff;
  private final StaffJoins joins;
  private final Desk desk;
  private final Journal journal;
  private final Times times;

  /** Where takeovers are. */
  record Desk(DeskView view, Intake intake) {}

  Joining(StaffDirectory staff, StaffJoins joins, Desk desk, Journal journal, Times times) {
    this.staff = staff;
    this.joins = joins;
    this.desk = desk;
    this.journal = journal;
    this.times = times;
  }

  /** The platform that a member was met on, and whom they act as. */
  Optional<Handle> handle(AgentId met) {
    return joins.handles().stream().filter(handle -> handle.met().equals(met)).findFirst();
  }

  /** From now on somebody acts as another member, who was not met on a platform. */
  synchronized Roster.Result join(AgentId by, AgentId met, AgentId account) {
    var one = staff.byId(met);
    var other = staff.byId(account);
    if (one.isEmpty() || other.isEmpty() || handle(met).isEmpty() || handle(account).isPresent()) {
      return new Roster.Result.Refused("Only who was met on a platform can be joined with others.");
    }
    joins.act(met, account);
    pass(met, other.get().agent());
    journal.did(
        by, "staff.joined", other.get().email(), "is the same person as " + one.get().name());
    return done(
        one.get(), " is now " + other.get().name() + ", also in what they have taken over.");
  }

  /** Somebody acts as themselves again; what they have taken over stays with the other. */
  synchronized Roster.Result part(AgentId by, AgentId met) {
    var one = staff.byId(met);
    var handle = handle(met).filter(Handle::isJoined);
    if (one.isEmpty() || handle.isEmpty()) {
      return new Roster.Result.Refused("They are not joined with anybody.");
    }
    joins.act(met, met);
    var other = staff.byId(handle.get().member()).map(Member::email).orElse("");
    journal.did(by, "staff.parted", other, "is not " + one.get().name());
    return done(one.get(), " is a member of their own again.");
  }

  private static Roster.Result done(Member member, String words) {
    return new Roster.Result.Done(member.name() + words);
  }

  private void pass(AgentId from, Agent to) {
    var now = times.now();
    List<Inbound> passed =
        desk.view().list(DeskView.Queue.TAKEN, MOST_TAKEN).stream()
            .filter(row -> row.agent().map(Agent::id).filter(from::equals).isPresent())
            .map(
                row ->
                    new Inbound(
                        "console",
                        "joined:" + from.value() + ":" + row.id() + ":" + now.toEpochMilli(),
                        row.address(),
                        Optional.of(row.id()),
                        Optional.empty(),
                        new Event.TakeoverPassed(now, to, from)))
            .toList();
    if (!passed.isEmpty()) {
      desk.intake().accept(passed);
    }
  }
}
