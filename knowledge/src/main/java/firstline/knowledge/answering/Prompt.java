package firstline.knowledge.answering;

/**
 * What a model is asked.
 *
 * @param system what it is to do
 * @param user what it is to do it with
 * @param mostTokens how long the reply may be
 */
public record Prompt(String system, String user, int mostTokens) {
  private static final int LETTERS_A_TOKEN = 3;

  /** About how many tokens this and its reply cost, rather too many than too few. */
  int cost() {
    return tokens(system) + tokens(user) + mostTokens;
  }

  /** About how many tokens this and a reply have cost, where the model does not tell. */
  public int cost(String reply) {
    return tokens(system) + tokens(user) + tokens(reply);
  }

  private static int tokens(String text) {
    return text.length() / LETTERS_A_TOKEN + 1;
  }
}
