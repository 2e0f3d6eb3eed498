package firstline.discord;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives roles to members of the servers that we are in, and takes them away. */
final class ServerRoles {
  private static final Logger log = LoggerFactory.getLogger(ServerRoles.class);

  /** What came of it. */
  enum Done {
    DONE,
    /** There is no such member or role. */
    NOTHING_TO_DO,
    /** We may not. */
    REFUSED,
    /** Discord could not be asked. */
    LATER
  }

  private final DiscordApi api;

  /** The servers of roles; a role never moves to another. */
  private final Map<String, String> servers = new ConcurrentHashMap<>();

  ServerRoles(DiscordApi api) {
    this.api = api;
  }

  /** Whether there is a connection at all. */
  boolean isReachable() {
    return api.http().isPresent();
  }

  Done give(String role, String user) {
    return done(
        role, server(role).then(in -> tell(Route.Guilds.ADD_MEMBER_ROLE.compile(in, user, role))));
  }

  Done take(String role, String user) {
    return done(
        role,
        server(role).then(in -> tell(Route.Guilds.REMOVE_MEMBER_ROLE.compile(in, user, role))));
  }

  private Answer<Boolean> tell(Route.CompiledRoute route) {
    return api.tell(route, null);
  }

  private static Done done(String role, Answer<Boolean> answer) {
    return switch (answer) {
      case Answer.Given<Boolean> _ -> Done.DONE;
      case Answer.Declined<Boolean> no when Refusals.noSuchMemberOrRole(no) -> {
        log.debug("role {}: {}", role, no);
        yield Done.NOTHING_TO_DO;
      }
      case Answer.Declined<Boolean> no when Refusals.notAllowed(no) -> {
        log.error(
            "DISCORD_ROLE_PLANS: the role {} cannot be given or taken ({}). The bot needs the"
                + " permission Manage Roles, and its own role must stand above that one under Server"
                + " Settings, Roles",
            role,
            no);
        yield Done.REFUSED;
      }
      case Answer.Declined<Boolean> no -> {
        log.info("role {}: {}", role, no);
        yield Done.LATER;
      }
      case Answer.Lost<Boolean>(var why) -> {
        log.info("role {}: {}", role, why);
        yield Done.LATER;
      }
    };
  }

  /** The server that a role belongs to. */
  private Answer<String> server(String role) {
    var known = servers.get(role);
    return known != null
        ? new Answer.Given<>(known)
        : api.list(Route.Self.GET_GUILDS.compile()).then(all -> among(all, role));
  }

  private Answer<String> among(DataArray all, String role) {
    for (int i = 0; i < all.length(); i++) {
      var server = all.getObject(i).getString("id");
      var roles = api.list(Route.Roles.GET_ROLES.compile(server));
      if (!(roles instanceof Answer.Given<DataArray>(var list))) {
        return roles.then(_ -> new Answer.Lost<>("not reached"));
      }
      if (has(list, role)) {
        servers.put(role, server);
        return new Answer.Given<>(server);
      }
    }
    return new Answer.Declined<>(404, Refusals.UNKNOWN_ROLE, "no server of ours has this role");
  }

  private static boolean has(DataArray roles, String role) {
    return roles.stream(DataArray::getObject).anyMatch(is -> role.equals(is.getString("id")));
  }
}
