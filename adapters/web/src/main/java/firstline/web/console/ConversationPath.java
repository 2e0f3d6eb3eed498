package firstline.web.console;

import firstline.core.conversation.ConversationId;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Reads the conversation out of an address. */
final class ConversationPath {
  private ConversationPath() {}

  /** The conversation that {@code {id}} names; what has no such shape is not found. */
  static ConversationId of(Context ctx) {
    try {
      return new ConversationId(ctx.pathParam("id"));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundResponse();
    }
  }
}
