package firstline.web.chat;

import firstline.core.conversation.Address;
import firstline.core.port.AttachmentSource;
import firstline.core.port.Uploads;
import java.util.Optional;

/** What visitors sent, which we keep ourselves. */
public final class WebAttachments implements AttachmentSource {
  private final Uploads uploads;

  public WebAttachments(Uploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public Address.Channel channel() {
    return Address.Channel.WEB;
  }

  @Override
  public Optional<Content> fetch(String ref) {
    return uploads.find(ref);
  }
}
