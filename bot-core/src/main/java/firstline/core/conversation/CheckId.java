package firstline.core.conversation;

/**
 * Names one run of a check: the conversation and a number counted in it, so that a replayed turn
 * names the same run.
 */
public record CheckId(ConversationId conversation, int number) {
  @Override
  public String toString() {
    return conversation + "-" + number;
  }
}
