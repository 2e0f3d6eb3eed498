package firstline.core.quote;

/**
 * What is to be paid for.
 *
 * @param minutes how long the work is estimated to take
 * @param covered how many minutes the customer's plan has for it
 * @param tokens how many tokens it takes
 * @param tokensHeld how many tokens the customer has
 */
public record Work(int minutes, int covered, int tokens, int tokensHeld) {
  /** Work that neither a plan nor tokens have to do with. */
  public static Work ofMinutes(int minutes) {
    return new Work(minutes, 0, 0, 0);
  }

  /** How many of the minutes the plan carries. */
  int carried() {
    return Math.min(minutes, covered);
  }

  int tokensSpent() {
    return Math.min(tokens, tokensHeld);
  }
}
