package firstline.web.console;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.ConversationId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Shows what customers sent besides text. */
final class Files {
  private static final long KIB = 1024;

  private Files() {}

  static List<TurnView.FileView> of(
      ConversationId conversation, long sequence, List<Attachment> attachments) {
    return IntStream.range(0, attachments.size())
        .mapToObj(
            i ->
                of(
                    attachments.get(i),
                    "/console/attachments/%s/%d/%d".formatted(conversation, sequence, i)))
        .toList();
  }

  private static TurnView.FileView of(Attachment attachment, String url) {
    boolean picture =
        attachment.ref().isPresent()
            && (attachment.kind() == Attachment.Kind.PHOTO
                || attachment.mime().filter(Pictures::named).isPresent());
    return new TurnView.FileView(
        word(attachment.kind()),
        attachment.name().orElse(""),
        attachment.ref().map(_ -> url),
        picture,
        attachment.detail().orElseGet(() -> size(attachment.bytes())));
  }

  private static String word(Attachment.Kind kind) {
    return switch (kind) {
      case PHOTO -> "Photo";
      case DOCUMENT -> "File";
      case VOICE -> "Voice message";
      case AUDIO -> "Audio";
      case VIDEO -> "Video";
      case STICKER -> "Sticker";
      case ANIMATION -> "Animation";
      case LOCATION -> "Location";
      case CONTACT -> "Contact";
      case POLL -> "Poll";
      case OTHER -> "Something else";
    };
  }

  private static String size(long bytes) {
    if (bytes < 0) {
      return "";
    }
    if (bytes < KIB) {
      return bytes + " B";
    }
    return bytes < KIB * KIB
        ? (bytes + KIB - 1) / KIB + " KiB"
        : String.format(Locale.ENGLISH, "%.1f MiB", (double) bytes / (KIB * KIB));
  }
}
