package firstline.knowledge.retrieval;

/**
 * Counts slips of the keyboard: a letter too many, too few, another, or two in each other's place.
 */
final class Slips {
  private Slips() {}

  /**
   * How many slips make one word of another.
   *
   * @param most beyond which they are not counted; what comes back is greater then
   */
  static int between(int[] one, int[] other, int most) {
    if (Math.abs(one.length - other.length) > most) {
      return most + 1;
    }
    int[] last = new int[other.length + 1];
    int[] row = new int[other.length + 1];
    int[] next = new int[other.length + 1];
    for (int j = 0; j <= other.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length; i++) {
      next[0] = i;
      int least = i;
      for (int j = 1; j <= other.length; j++) {
        next[j] = slips(one, other, i, j, last, row, next);
        least = Math.min(least, next[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] spare = last;
      last = row;
      row = next;
      next = spare;
    }
    return row[other.length];
  }

  /** How many slips make the first letters of one of the first of the other. */
  private static int slips(
      int[] one, int[] other, int i, int j, int[] last, int[] row, int[] next) {
    int changed = row[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
    int fewest = Math.min(changed, 1 + Math.min(row[j], next[j - 1]));
    boolean swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
    return swapped ? Math.min(fewest, last[j - 2] + 1) : fewest;
  }
}
