package firstline.web.console;

import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.message.Block;
import firstline.core.port.ArticleFiles;
import firstline.core.port.AttachmentSource;
import firstline.core.port.DeskView;
import firstline.core.port.DeskView.Entry;
import firstline.core.port.MessageFiles;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Serves what customers sent, to members only. It is named by its place in a transcript, so that
 * nothing can be fetched that nobody sent; pictures are shown, everything else is only saved.
 */
final class AttachmentFiles {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final int TURN = 100;

  private final DeskView desk;
  private final Map<Address.Channel, AttachmentSource> sources;

  AttachmentFiles(DeskView desk, List<AttachmentSource> sources) {
    this.desk = desk;
    this.sources =
        sources.stream().collect(Collectors.toMap(AttachmentSource::channel, Function.identity()));
  }

  void serve(Context ctx) {
    var id = ConversationPath.of(ctx);
    var attachment = find(id, number(ctx, "sequence"), number(ctx, "index"));
    var content = attachment.flatMap(a -> fetch(id, a)).orElseThrow(NotFoundResponse::new);
    answer(ctx, content, attachment.flatMap(Attachment::name));
  }

  private static void answer(Context ctx, AttachmentSource.Content content, Optional<String> name) {
    var picture = Pictures.type(content.bytes());
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, max-age=3600")
        .header("Content-Disposition", (picture.isPresent() ? "inline" : "attachment") + name(name))
        .contentType(picture.orElse("application/octet-stream"))
        .result(content.bytes());
  }

  /** A file that staff handed to the customer. */
  void serveOurs(Context ctx) {
    var handed = ours(ConversationPath.of(ctx), number(ctx, "sequence"), number(ctx, "number"));
    var content =
        handed
            .flatMap(MessageFiles.of(ArticleFiles.NONE, List.copyOf(sources.values()))::find)
            .orElseThrow(NotFoundResponse::new);
    answer(ctx, content, Optional.of(handed.orElseThrow().name()));
  }

  private Optional<Block.Handed> ours(ConversationId id, long sequence, long number) {
    return desk.transcript(id, sequence - 1, TURN).stream()
        .filter(Entry.Spoken.class::isInstance)
        .map(Entry.Spoken.class::cast)
        .filter(spoken -> spoken.sequence() == sequence && spoken.number() == number)
        .flatMap(spoken -> spoken.message().blocks().stream())
        .filter(Block.Handed.class::isInstance)
        .map(Block.Handed.class::cast)
        .findFirst();
  }

  private Optional<AttachmentSource.Content> fetch(ConversationId id, Attachment attachment) {
    return desk.conversation(id)
        .map(found -> sources.get(found.header().address().channel()))
        .flatMap(source -> attachment.ref().flatMap(source::fetch));
  }

  private Optional<Attachment> find(ConversationId id, long sequence, long index) {
    return desk.transcript(id, sequence - 1, TURN).stream()
        .filter(entry -> entry.sequence() == sequence)
        .filter(Entry.Happened.class::isInstance)
        .map(entry -> ((Entry.Happened) entry).event())
        .filter(Event.Said.class::isInstance)
        .flatMap(event -> ((Event.Said) event).attachments().stream().skip(index).limit(1))
        .findFirst();
  }

  private static long number(Context ctx, String name) {
    var text = ctx.pathParam(name);
    if (!NUMBER.matcher(text).matches()) {
      throw new NotFoundResponse();
    }
    return Long.parseLong(text);
  }

  /** The file's name in the form that carries any characters; nothing of it reaches the header. */
  private static String name(Optional<String> given) {
    return given
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .map(encoded -> "; filename*=UTF-8''" + encoded)
        .orElse("");
  }
}
