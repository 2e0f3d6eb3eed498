package firstline.web.login;

import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One-time links by which a member sets a password. A link is good for 24 hours and only while the
 * member has no password, so that of several links the first one used is the last.
 */
public final class Invitations {
  /** How long a link is good. */
  public static final Duration GOOD_FOR = Duration.ofHours(24);

  /** What using a link came to. */
  public sealed interface Result {
    /** The member is set up and logged in. */
    record Welcome(Member member, Token session) implements Result {}

    /** Something is to be put right; the link stays good. */
    record Objected(Newcomer.Objections objections) implements Result {}

    /** The link is used up, too old or none of ours. */
    record Gone() implements Result {}
  }

  private final StaffDirectory staff;
  private final Passwords passwords;
  private final Sessions sessions;
  private final InstantSource clock;

  public Invitations(
      StaffDirectory staff, Passwords passwords, Sessions sessions, InstantSource clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The path of a new link for a member without a password; it cannot be shown a second time. */
  public String link(Member member) {
    var token = Token.random();
    staff.invite(token.hash(), member.id(), clock.instant().plus(GOOD_FOR));
    return "/console/welcome/" + token.value();
  }

  /** Who a link is for, if it is still good. */
  public Optional<Member> invited(Token link) {
    return staff.invited(link.hash(), clock.instant()).flatMap(staff::byId).filter(this::open);
  }

  /** Sets a newcomer up and logs them in. */
  public Result accept(Token link, Newcomer newcomer) {
    var member = invited(link);
    if (member.isEmpty()) {
      return new Result.Gone();
    }
    var objections = newcomer.objections(email -> taken(email, member.get()));
    if (!objections.none()) {
      return new Result.Objected(objections);
    }
    var hash = passwords.hash(newcomer.password());
    if (staff.redeem(link.hash(), clock.instant()).isEmpty()) {
      return new Result.Gone();
    }
    var settled = newcomer.settle(member.get(), hash);
    staff.change(settled);
    return new Result.Welcome(settled, sessions.open(settled.id()));
  }

  private boolean taken(String email, Member by) {
    return staff.byEmail(email).filter(other -> !other.id().equals(by.id())).isPresent();
  }

  private boolean open(Member member) {
    return member.active() && member.passwordHash().isEmpty();
  }
}
