package firstline.web.console;

import firstline.core.desk.AgentId;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.login.Invitations;
import firstline.web.login.Journal;
import firstline.web.login.Sessions;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes the staff. One change at a time, so that two administrators cannot take each other's role
 * and leave nobody.
 */
final class Roster {
  /** How a change came out. */
  sealed interface Result {
    /** Done, in words. */
    record Done(String words) implements Result {}

    /** The path of a one-time link for a member; it is shown this once. */
    record Linked(Member member, String path) implements Result {}

    /** Not done, and why, in words. */
    record Refused(String words) implements Result {}
  }

  private static final Result LAST =
      new Result.Refused("This is the last administrator. Make somebody else one first.");
  private static final Result UNKNOWN = new Result.Refused("There is no such member.");

  private final StaffDirectory staff;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Journal journal;

  Roster(StaffDirectory staff, Invitations invitations, Sessions sessions, Journal journal) {
    this.staff = staff;
    this.invitations = invitations;
    this.sessions = sessions;
    this.journal = journal;
  }

  /** Adds a member who sets a password by the link; the address must be new. */
  synchronized Result invite(AgentId by, String name, String email, Rank rank) {
    var member = staff.add(email, name, rank, Optional.empty());
    journal.did(by, "staff.invited", email, "as " + Words.of(rank).toLowerCase(Locale.ROOT));
    return new Result.Linked(member, invitations.link(member));
  }

  /** Whether an address belongs to a member. */
  boolean knows(String email) {
    return staff.byEmail(email).isPresent();
  }

  synchronized Result rank(AgentId by, AgentId id, Rank rank) {
    var member = staff.byId(id);
    if (member.isEmpty()) {
      return UNKNOWN;
    }
    var found = member.get();
    if (rank != Rank.ADMIN && isLastAdmin(found)) {
      return LAST;
    }
    staff.change(with(found, rank, found.passwordHash(), found.active()));
    journal.did(
        by, "staff.role-changed", found.email(), Words.of(found.rank()) + " → " + Words.of(rank));
    return new Result.Done(found.name() + " is now " + article(rank) + ".");
  }

  /** Lets a member in no longer, or in again; ends their sessions at once. */
  synchronized Result active(AgentId by, AgentId id, boolean active) {
    var member = staff.byId(id);
    if (member.isEmpty()) {
      return UNKNOWN;
    }
    var found = member.get();
    if (!active && isLastAdmin(found)) {
      return LAST;
    }
    staff.change(with(found, found.rank(), found.passwordHash(), active));
    sessions.endAll(id);
    journal.did(by, active ? "staff.activated" : "staff.deactivated", found.email(), "");
    return new Result.Done(
        found.name() + (active ? " can log in again." : " can no longer log in."));
  }

  /** Takes a member's password away and makes a link by which they set another. */
  synchronized Result renew(AgentId by, AgentId id) {
    var member = staff.byId(id);
    if (member.isEmpty()) {
      return UNKNOWN;
    }
    var found = member.get();
    if (by.equals(id)) {
      return new Result.Refused("Change your own password on your account page.");
    }
    var open = with(found, found.rank(), Optional.empty(), found.active());
    staff.change(open);
    sessions.endAll(id);
    journal.did(by, "staff.link-renewed", found.email(), "password taken away");
    return new Result.Linked(open, invitations.link(open));
  }

  private boolean isLastAdmin(Member member) {
    return isAdmin(member) && staff.all().stream().filter(Roster::isAdmin).count() == 1;
  }

  /** Whether somebody is an administrator who can log in. */
  private static boolean isAdmin(Member member) {
    return member.active() && member.rank() == Rank.ADMIN && member.passwordHash().isPresent();
  }

  private static Member with(
      Member member, Rank rank, Optional<String> passwordHash, boolean active) {
    return new Member(member.id(), member.email(), member.name(), rank, passwordHash, active);
  }

  private static String article(Rank rank) {
    return switch (rank) {
      case AGENT -> "an agent";
      case MANAGER -> "a manager";
      case ADMIN -> "an administrator";
    };
  }
}
