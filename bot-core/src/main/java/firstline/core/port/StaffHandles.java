package firstline.core.port;

import firstline.core.conversation.Address.Channel;
import firstline.core.desk.Agent;
import java.util.Optional;

/** Which members of staff the users of a platform are. */
@FunctionalInterface
public interface StaffHandles {
  /**
   * The member that a user is. Whoever is met for the first time becomes a new member, an agent
   * without a log-in; that they belong to staff must be certain.
   *
   * @param user the platform's id of the user
   * @param name what a new member is called, also before customers
   * @return nothing if an administrator has switched the member off
   */
  Optional<Agent> agent(Channel channel, String user, String name);
}
