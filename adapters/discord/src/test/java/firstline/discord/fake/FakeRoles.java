package firstline.discord.fake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Roles that the bot may give to members, as far as it is allowed to. */
final class FakeRoles {
  private final Set<String> all = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private final Map<String, Set<String>> given = new HashMap<>();
  private boolean allowed = true;
  private int changes;

  void add(String role) {
    all.add(role);
  }

  void joins(String user) {
    members.add(user);
  }

  void allow(boolean may) {
    allowed = may;
  }

  Set<String> of(String user) {
    return Set.copyOf(given.getOrDefault(user, Set.of()));
  }

  DataArray list() {
    var list = DataArray.empty();
    all.forEach(role -> list.add(DataObject.empty().put("id", role).put("name", role)));
    return list;
  }

  /** How often a change was asked for. */
  int changes() {
    return changes;
  }

  void change(String user, String role, boolean give) {
    changes++;
    if (!members.contains(user)) {
      throw FakeRefusal.unknown("Member", 10_007);
    }
    if (!allowed) {
      throw new FakeRefusal(403, 50_013, "Missing Permissions");
    }
    var roles = given.computeIfAbsent(user, _ -> new HashSet<>());
    if (give) {
      roles.add(role);
    } else {
      roles.remove(role);
    }
  }
}
