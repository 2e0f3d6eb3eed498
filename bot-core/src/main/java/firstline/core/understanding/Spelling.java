package firstline.core.understanding;

/** How far apart two spellings are. */
final class Spelling {
  private Spelling() {}

  /** Whether one is the other with a typing error: one in 4 to 7 letters, two in longer words. */
  static boolean near(String typed, String meant) {
    int allowed = meant.length() < 4 ? 0 : meant.length() < 8 ? 1 : 2;
    return Math.abs(typed.length() - meant.length()) <= allowed
        && distance(typed, meant) <= allowed;
  }

  /** Insertions, deletions, changes and swaps of neighbours between two words. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
