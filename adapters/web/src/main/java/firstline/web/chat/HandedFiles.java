package firstline.web.chat;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.message.Block;
import firstline.core.port.ConversationStore;
import firstline.core.port.MessageFiles;
import firstline.web.frame.Enclosed;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives visitors the files that staff handed to them, and to nobody else. */
final class HandedFiles {
  private static final Pattern ID = Pattern.compile("[a-z0-9]{8,26}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Visitors visitors;
  private final ConversationStore conversations;
  private final MessageFiles files;

  HandedFiles(Visitors visitors, ConversationStore conversations, MessageFiles files) {
    this.visitors = visitors;
    this.conversations = conversations;
    this.files = files;
  }

  void serve(Context ctx) {
    var content =
        visitors
            .known(ctx)
            .map(Visitor::address)
            .flatMap(visitor -> handed(ctx, visitor))
            .flatMap(files::find)
            .orElseThrow(NotFoundResponse::new);
    Enclosed.answer(
        ctx.header("Cache-Control", "private, max-age=3600")
            .header("X-Content-Type-Options", "nosniff"),
        content);
  }

  private Optional<Block.Handed> handed(Context ctx, Address visitor) {
    var id = ctx.pathParam("conversation");
    var number = ctx.pathParam("number");
    if (!ID.matcher(id).matches() || !NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    var conversation = new ConversationId(id);
    return conversations
        .find(conversation)
        .filter(found -> found.header().address().equals(visitor))
        .flatMap(_ -> conversations.message(conversation, Integer.parseInt(number)))
        .flatMap(
            message ->
                message.blocks().stream()
                    .filter(Block.Handed.class::isInstance)
                    .map(Block.Handed.class::cast)
                    .findFirst());
  }
}
