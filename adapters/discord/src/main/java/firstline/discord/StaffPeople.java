package firstline.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is staff: whoever has the role that was set; without one, whoever can act in the staff
 * channel, which Discord itself sees to.
 */
final class StaffPeople {
  private static final Logger log = LoggerFactory.getLogger(StaffPeople.class);
  private static final Duration HOLDS = Duration.ofMinutes(5);

  private record Known(boolean staff, Instant until) {}

  private final Optional<String> role;
  private final StaffChannel channel;
  private final DiscordApi api;
  private final InstantSource clock;
  private final Map<String, Known> known = new HashMap<>();

  StaffPeople(Optional<String> role, StaffChannel channel, DiscordApi api, InstantSource clock) {
    this.role = role;
    this.channel = channel;
    this.api = api;
    this.clock = clock;
  }

  /**
   * Whether somebody is staff.
   *
   * @param member the member as it comes along with what they did; empty where it does not
   */
  boolean isStaff(String user, Optional<DataObject> member) {
    if (role.isEmpty()) {
      return true;
    }
    return member.map(this::hasRole).orElseGet(() -> asked(user));
  }

  private boolean hasRole(DataObject member) {
    return Json.texts(member, "roles").contains(role.orElse(""));
  }

  /** The history tells no roles. */
  private synchronized boolean asked(String user) {
    var before = known.get(user);
    var now = clock.instant();
    if (before != null && now.isBefore(before.until())) {
      return before.staff();
    }
    var answer =
        channel
            .find()
            .then(found -> api.get(Route.Guilds.GET_MEMBER.compile(found.server(), user)));
    if (!(answer instanceof Answer.Given<DataObject>(var member))) {
      log.info("whether {} is staff cannot be told: {}", user, answer);
      return false;
    }
    known.put(user, new Known(hasRole(member), now.plus(HOLDS)));
    return hasRole(member);
  }
}
