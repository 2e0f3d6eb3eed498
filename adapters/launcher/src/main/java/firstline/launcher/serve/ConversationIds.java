package firstline.launcher.serve;

import firstline.core.conversation.ConversationId;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** Names for new conversations: 16 random letters and digits, 80 bits. */
final class ConversationIds implements Supplier<ConversationId> {
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public ConversationId get() {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return new ConversationId(id.toString());
  }
}
