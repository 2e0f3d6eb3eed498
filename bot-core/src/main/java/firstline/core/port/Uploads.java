package firstline.core.port;

import java.util.Optional;

/** Keeps files that customers uploaded to us. */
public interface Uploads {
  /** Stores a file and returns the reference to it, 22 or more unguessable characters. */
  String keep(byte[] content, String mime);

  Optional<AttachmentSource.Content> find(String ref);
}
