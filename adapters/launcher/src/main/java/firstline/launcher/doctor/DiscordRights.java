package firstline.launcher.doctor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a member of a server may do, as Discord works it out: by the roles, and in a channel by its
 * overwrites.
 *
 * @param server its id, which is also that of the role that everybody has
 * @param roles all roles of the server
 * @param member with the ids of their roles
 */
record DiscordRights(String server, JsonNode roles, JsonNode member) {
  private static final long ADMINISTRATOR = 1L << 3;
  private static final long MANAGE_ROLES = 1L << 28;

  /** What the bot must be allowed in the staff channel. */
  private static final Map<String, Long> IN_THE_CHANNEL = new LinkedHashMap<>();

  static {
    IN_THE_CHANNEL.put("View Channel", 1L << 10);
    IN_THE_CHANNEL.put("Send Messages", 1L << 11);
    IN_THE_CHANNEL.put("Embed Links", 1L << 14);
    IN_THE_CHANNEL.put("Attach Files", 1L << 15);
    IN_THE_CHANNEL.put("Read Message History", 1L << 16);
    IN_THE_CHANNEL.put("Manage Threads", 1L << 34);
    IN_THE_CHANNEL.put("Create Public Threads", 1L << 35);
    IN_THE_CHANNEL.put("Send Messages in Threads", 1L << 38);
  }

  /** The permissions that are missing in a channel, by their names. */
  List<String> missingIn(JsonNode channel) {
    long rights = in(channel);
    return IN_THE_CHANNEL.entrySet().stream()
        .filter(needed -> (rights & needed.getValue()) == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean hasRole(String id) {
    return roles.valueStream().anyMatch(role -> id(role).equals(id));
  }

  boolean managesRoles() {
    return (everywhere() & MANAGE_ROLES) != 0;
  }

  /** Whether a role stands below the highest one of the member. */
  boolean standsAbove(String role) {
    var mine = mine();
    int highest =
        roles
            .valueStream()
            .filter(one -> mine.contains(id(one)))
            .mapToInt(one -> one.path("position").asInt(0))
            .max()
            .orElse(0);
    return roles
        .valueStream()
        .filter(one -> id(one).equals(role))
        .allMatch(one -> one.path("position").asInt(0) < highest);
  }

  private long everywhere() {
    var mine = mine();
    long rights =
        roles
            .valueStream()
            .filter(role -> mine.contains(id(role)))
            .mapToLong(role -> bits(role, "permissions"))
            .reduce(0, (one, other) -> one | other);
    return (rights & ADMINISTRATOR) != 0 ? -1 : rights;
  }

  private long in(JsonNode channel) {
    long rights = everywhere();
    if (rights == -1) {
      return rights;
    }
    rights = overwritten(rights, channel, Set.of(server));
    var others = mine();
    others.remove(server);
    rights = overwritten(rights, channel, others);
    return overwritten(rights, channel, Set.of(member.path("user").path("id").asString("")));
  }

  private static long overwritten(long before, JsonNode channel, Set<String> whose) {
    long deny = 0;
    long allow = 0;
    for (var overwrite : channel.path("permission_overwrites")) {
      if (whose.contains(id(overwrite))) {
        deny |= bits(overwrite, "deny");
        allow |= bits(overwrite, "allow");
      }
    }
    return before & ~deny | allow;
  }

  private Set<String> mine() {
    var all = new HashSet<String>();
    all.add(server);
    member.path("roles").forEach(role -> all.add(role.asString("")));
    return all;
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asString("");
  }

  private static long bits(JsonNode thing, String field) {
    return Long.parseLong(thing.path(field).asString("0"));
  }
}
