package firstline.core.conversation;

import java.util.Optional;

/**
 * Something that is not text. The content stays where the channel keeps it; {@code ref} fetches it.
 *
 * @param ref the channel's key to the content; empty for what has none, like a location
 * @param name the file's name, if it has one
 * @param bytes the size in bytes, -1 where unknown
 * @param detail words for staff where there is no file, such as coordinates or a sticker's emoji
 */
public record Attachment(
    Kind kind,
    Optional<String> ref,
    Optional<String> name,
    Optional<String> mime,
    long bytes,
    Optional<String> detail) {
  /** What it is, as far as an answer to it differs. */
  public enum Kind {
    PHOTO,
    DOCUMENT,
    VOICE,
    AUDIO,
    VIDEO,
    STICKER,
    ANIMATION,
    LOCATION,
    CONTACT,
    POLL,
    OTHER
  }
}
