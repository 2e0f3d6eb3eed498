package firstline.launcher.settings;

import firstline.core.policy.Verdict.Team;
import firstline.core.policy.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads which role goes with which team or plan: pairs with an equals sign, between commas. */
final class RolePairs {
  private static final Pattern ROLE = Pattern.compile("[0-9]{15,20}");

  private RolePairs() {}

  /** Roles of teams, written {@code role=team}; empty if it is not that. */
  static Optional<Map<Team, String>> teams(String text) {
    return read(
        text,
        (role, name) ->
            Wording.parse(Team.class, name.toLowerCase(Locale.ROOT))
                .filter(_ -> ROLE.matcher(role).matches())
                .map(team -> Map.entry(team, role)));
  }

  /** Roles of plans, written {@code plan=role}; empty if it is not that. */
  static Optional<Map<String, String>> plans(String text) {
    return read(
        text,
        (plan, role) ->
            Optional.of(Map.entry(plan.toLowerCase(Locale.ROOT), role))
                .filter(_ -> !plan.isEmpty() && ROLE.matcher(role).matches()));
  }

  private static <K> Optional<Map<K, String>> read(
      String text, BiFunction<String, String, Optional<Map.Entry<K, String>>> pair) {
    var all = new HashMap<K, String>();
    for (var part : text.split(",")) {
      var sides = part.split("=", 2);
      var read =
          sides.length == 2
              ? pair.apply(sides[0].strip(), sides[1].strip())
              : Optional.<Map.Entry<K, String>>empty();
      if (read.isEmpty() || all.put(read.get().getKey(), read.get().getValue()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }
}
