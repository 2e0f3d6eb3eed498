package firstline.launcher.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds names that were meant to be settings and are none. */
final class Spelling {
  /** Beginnings that nobody but us uses; in the file, every name is meant for us. */
  private static final List<String> OURS =
      List.of("FIRSTLINE_", "TELEGRAM_", "DISCORD_", "SUPPORT_", "WHMCS_", "LLM_");

  /** What the start script reads. */
  private static final Set<String> OF_THE_SCRIPT = Set.of("FIRSTLINE_JAVA", "FIRSTLINE_JAVA_OPTS");

  /** This many slips make a misspelt name of one that anybody may use. */
  private static final int SLIP = 1;

  private Spelling() {}

  /** A sentence for each name that looks like a misspelt setting. */
  static List<String> warnings(Set<String> environment, DotEnv file) {
    var warnings = new ArrayList<String>();
    environment.stream()
        .sorted()
        .filter(name -> isUnknown(name) && looksLikeOurs(name))
        .forEach(name -> warnings.add(name + " is no setting" + meant(name)));
    file.values()
        .forEach(
            (name, entry) -> {
              if (isUnknown(name)) {
                warnings.add(
                    name + " is no setting (.env, line " + entry.line() + ")" + meant(name));
              }
            });
    return warnings;
  }

  private static boolean isUnknown(String name) {
    return Name.of(name).isEmpty() && !OF_THE_SCRIPT.contains(name);
  }

  private static boolean looksLikeOurs(String name) {
    return OURS.stream().anyMatch(name::startsWith)
        || Arrays.stream(Name.values()).anyMatch(known -> slips(name, known.name()) <= SLIP);
  }

  private static String meant(String name) {
    var nearest = nearest(name);
    return distance(name, nearest) <= name.length() / 3 ? "; did you mean " + nearest + "?" : "";
  }

  private static String nearest(String name) {
    return Arrays.stream(Name.values())
        .map(Name::name)
        .min(Comparator.comparingInt(known -> distance(name, known)))
        .orElseThrow();
  }

  /** How many slips lie between a name and a known one; a word left out is one. */
  private static int distance(String name, String known) {
    var words = List.of(known.split("_", -1));
    boolean shortened = words.containsAll(List.of(name.split("_", -1)));
    return shortened ? 1 : slips(name, known);
  }

  /** Letters added, left out, changed, or swapped with the next one. */
  private static int slips(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, one, other, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int cheapest(int[][] rows, String one, String other, int i, int j) {
    int changed = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
