package firstline.telegram;

import static firstline.core.conversation.Attachment.Kind;

import firstline.core.conversation.Attachment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.Venue;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** What a message carries besides words. A message of Telegram's has at most one such thing. */
final class Attachments {
  private Attachments() {}

  static List<Attachment> of(Message message) {
    return Stream.concat(files(message), things(message)).limit(1).toList();
  }

  private static Stream<Attachment> files(Message m) {
    // An animation comes with a document of the same content, so it is looked for first.
    if (m.getAnimation() != null) {
      var a = m.getAnimation();
      return file(Kind.ANIMATION, a.getFileId(), a.getFileName(), a.getMimeType(), a.getFileSize());
    }
    if (m.getDocument() != null) {
      var d = m.getDocument();
      return file(Kind.DOCUMENT, d.getFileId(), d.getFileName(), d.getMimeType(), d.getFileSize());
    }
    if (m.getVideo() != null) {
      var v = m.getVideo();
      return file(Kind.VIDEO, v.getFileId(), v.getFileName(), v.getMimeType(), v.getFileSize());
    }
    if (m.getAudio() != null) {
      var a = m.getAudio();
      return file(Kind.AUDIO, a.getFileId(), a.getFileName(), a.getMimeType(), a.getFileSize());
    }
    if (m.getVoice() != null) {
      var v = m.getVoice();
      return file(Kind.VOICE, v.getFileId(), null, v.getMimeType(), v.getFileSize());
    }
    return m.getPhoto() == null ? clips(m) : largest(m.getPhoto());
  }

  private static Stream<Attachment> clips(Message m) {
    if (m.getVideoNote() != null) {
      var v = m.getVideoNote();
      return file(Kind.VIDEO, v.getFileId(), null, "video/mp4", toLong(v.getFileSize()));
    }
    if (m.getSticker() != null) {
      var s = m.getSticker();
      return Stream.of(
          new Attachment(
              Kind.STICKER,
              Optional.of(s.getFileId()),
              Optional.empty(),
              Optional.empty(),
              size(toLong(s.getFileSize())),
              Optional.ofNullable(s.getEmoji())));
    }
    return Stream.empty();
  }

  private static Stream<Attachment> largest(List<PhotoSize> sizes) {
    return sizes.stream()
        .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight()))
        .stream()
        .flatMap(
            size ->
                file(Kind.PHOTO, size.getFileId(), null, "image/jpeg", toLong(size.getFileSize())));
  }

  private static Stream<Attachment> things(Message m) {
    return Stream.of(
            Optional.ofNullable(m.getVenue()).map(v -> thing(Kind.LOCATION, venue(v))),
            Optional.ofNullable(m.getLocation()).map(l -> thing(Kind.LOCATION, place(l))),
            Optional.ofNullable(m.getContact()).map(c -> thing(Kind.CONTACT, contact(c))),
            Optional.ofNullable(m.getPoll()).map(p -> thing(Kind.POLL, p.getQuestion())),
            Optional.ofNullable(m.getDice()).map(d -> thing(Kind.OTHER, d.getEmoji())),
            Optional.ofNullable(m.getStory()).map(s -> thing(Kind.OTHER, "story")),
            Optional.ofNullable(m.getPaidMedia()).map(p -> thing(Kind.OTHER, "paid media")),
            Optional.ofNullable(m.getChecklist()).map(c -> thing(Kind.OTHER, "checklist")),
            Optional.ofNullable(m.getGame()).map(g -> thing(Kind.OTHER, "game")),
            Optional.ofNullable(m.getLivePhoto()).map(p -> thing(Kind.OTHER, "live photo")))
        .flatMap(Optional::stream);
  }

  private static Stream<Attachment> file(
      Kind kind, String id, @Nullable String name, @Nullable String mime, @Nullable Long bytes) {
    return Stream.of(
        new Attachment(
            kind,
            Optional.of(id),
            Optional.ofNullable(name),
            Optional.ofNullable(mime),
            size(bytes),
            Optional.empty()));
  }

  private static Attachment thing(Kind kind, @Nullable String detail) {
    return new Attachment(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        -1,
        Optional.ofNullable(detail));
  }

  private static @Nullable Long toLong(@Nullable Integer bytes) {
    return bytes == null ? null : (long) bytes;
  }

  private static long size(@Nullable Long bytes) {
    return bytes == null ? -1 : bytes;
  }

  private static String place(Location location) {
    return location.getLatitude() + ", " + location.getLongitude();
  }

  private static String venue(Venue venue) {
    return venue.getTitle() + ", " + venue.getAddress() + " (" + place(venue.getLocation()) + ")";
  }

  private static String contact(Contact contact) {
    var last = contact.getLastName() == null ? "" : " " + contact.getLastName();
    return contact.getFirstName() + last + ", " + contact.getPhoneNumber();
  }
}
