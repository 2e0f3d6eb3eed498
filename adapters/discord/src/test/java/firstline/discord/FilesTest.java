package firstline.discord;

import static firstline.discord.Fixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.Event;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilesTest {
  private final Fixture fixture = Fixture.connected();
  private final String room = fixture.discord.direct(ANN);

  @AfterEach
  void close() {
    fixture.close();
  }

  private Attachment sent(String name, String mime, String content) {
    fixture.discord.sendsFile(room, ANN, name, mime, content);
    var said = (Event.Said) fixture.stored(1).getFirst().event();
    return said.attachments().getFirst();
  }

  @Test
  void a_file_is_named_with_the_message_and_can_be_fetched() {
    var attachment = sent("shot.png", "image/png", "a picture");
    assertThat(attachment.kind()).isEqualTo(Attachment.Kind.PHOTO);
    assertThat(attachment.name()).contains("shot.png");
    assertThat(attachment.bytes()).isEqualTo(9);

    var content = fixture.channel.attachments().fetch(attachment.ref().orElseThrow()).orElseThrow();
    assertThat(new String(content.bytes(), StandardCharsets.UTF_8)).isEqualTo("a picture");
    assertThat(content.mime()).isEqualTo("image/png");
  }

  @Test
  void a_file_that_is_gone_is_nothing() {
    var attachment = sent("log.txt", "text/plain", "lines");
    var ref = attachment.ref().orElseThrow();
    fixture.discord.deletes(room, ref.split("/")[1]);
    assertThat(fixture.channel.attachments().fetch(ref)).isEmpty();
    assertThat(fixture.channel.attachments().fetch("no reference")).isEmpty();
  }
}
