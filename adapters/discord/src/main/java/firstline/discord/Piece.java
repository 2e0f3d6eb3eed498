package firstline.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * One part of a message on its way to a room.
 *
 * @param key names it for good
 * @param attempts how often its message was tried before
 * @param replaces the message that is edited into it; empty to send it anew
 * @param enclosure the file that goes with its words
 */
record Piece(
    String key,
    int attempts,
    String chat,
    Part part,
    DataArray components,
    Optional<String> replaces,
    Optional<Enclosure> enclosure) {
  private static final int ACCENT = 0x3B6FD4;
  private static final int NONCE_CHARACTERS = 24;

  /** A file that goes with a part. */
  record Enclosure(String name, byte[] bytes) {
    FileUpload upload() {
      return FileUpload.fromData(bytes, name);
    }
  }

  /** Nobody and nothing that our words may name is ever called by them. */
  static DataObject noMentions() {
    return DataObject.empty().put("parse", DataArray.empty());
  }

  Piece anew() {
    return new Piece(key, attempts, chat, part, components, Optional.empty(), enclosure);
  }

  /** What is sent; the nonce keeps Discord from posting it again if we try again. */
  DataObject sending() {
    return editing().put("nonce", nonce()).put("enforce_nonce", true);
  }

  DataObject editing() {
    return DataObject.empty()
        .put("content", part.embed() ? "" : part.words())
        .put("embeds", DataArray.fromCollection(embeds()))
        .put("components", components)
        .put("allowed_mentions", noMentions());
  }

  private List<DataObject> embeds() {
    if (!part.embed()) {
      return List.of();
    }
    var embed = DataObject.empty().put("description", part.words()).put("color", ACCENT);
    return List.of(part.title().isEmpty() ? embed : embed.put("title", part.title()));
  }

  private String nonce() {
    return nonce(key);
  }

  /** What keeps Discord from posting the same thing twice. */
  static String nonce(String key) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, NONCE_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
