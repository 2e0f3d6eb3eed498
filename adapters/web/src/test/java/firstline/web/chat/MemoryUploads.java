package firstline.web.chat;

import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.Uploads;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Uploads in memory. */
final class MemoryUploads implements Uploads {
  private final Map<String, Content> kept = new ConcurrentHashMap<>();

  @Override
  public String keep(byte[] content, String mime) {
    var ref = "upload-0123456789abcdef-" + kept.size();
    kept.put(ref, new Content(content, mime));
    return ref;
  }

  @Override
  public Optional<Content> find(String ref) {
    return Optional.ofNullable(kept.get(ref));
  }
}
