package firstline.core.port;

import firstline.core.conversation.Address.Channel;
import firstline.core.desk.AgentId;
import java.util.List;

/**
 * Which members of staff are one person. Whoever is met on a platform becomes a member of their
 * own; an administrator can have their acts there count as another member's.
 */
public interface StaffJoins {
  /**
   * A user of a platform who is staff.
   *
   * @param met the member that they became when they were met
   * @param member the member that they act as
   */
  record Handle(Channel channel, AgentId met, AgentId member) {
    /** Whether they act as somebody else. */
    public boolean isJoined() {
      return !met.equals(member);
    }
  }

  /** All users of platforms who are staff. */
  List<Handle> handles();

  /** From now on the user who was met as one member acts as another, or as themselves again. */
  void act(AgentId met, AgentId as);
}
