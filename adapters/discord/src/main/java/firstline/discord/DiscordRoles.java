package firstline.discord;

import firstline.core.policy.Verdict.Team;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What roles of the server have to do with support. A role of a team says whom a conversation
 * calls; a role of a plan is a badge. Nobody is identified, gets a plan or becomes staff by either.
 *
 * @param teams the id of the role that a team has
 * @param plans the id of the role that whoever has a plan is given, by the plan's name in lower
 *     case
 */
public record DiscordRoles(Map<Team, String> teams, Map<String, String> plans) {
  /** No role means anything. */
  public static final DiscordRoles NONE = new DiscordRoles(Map.of(), Map.of());

  public DiscordRoles {
    teams = Map.copyOf(teams);
    plans = Map.copyOf(plans);
  }

  Optional<String> of(Team team) {
    return Optional.ofNullable(teams.get(team));
  }

  Optional<String> badge(String plan) {
    return Optional.ofNullable(plans.get(plan.toLowerCase(Locale.ROOT)));
  }
}
