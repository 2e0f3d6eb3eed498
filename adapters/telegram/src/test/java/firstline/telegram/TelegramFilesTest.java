package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.port.AttachmentSource.Content;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Fault;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramFilesTest {
  private static final byte[] LOG = "line one".getBytes(StandardCharsets.UTF_8);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramChannel channel =
      TelegramChannel.open(
          TelegramSettings.polling(new Concealed(FakeTelegram.TOKEN), telegram.uri()),
          InstantSource.system());

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  @Test
  void fetchesWhatACustomerSent() {
    telegram.chats().sendsDocument(1001, "F1.log", "error.log", LOG);

    assertThat(channel.attachments().fetch("F1.log"))
        .hasValueSatisfying(
            content -> {
              assertThat(content.bytes()).isEqualTo(LOG);
              assertThat(content.mime()).isEqualTo("application/octet-stream");
            });
  }

  @Test
  void knowsTheTypeByTheNameWhereTelegramDoesNot() {
    telegram.chats().sendsDocument(1001, "F2.png", "x.png", LOG);

    assertThat(channel.attachments().fetch("F2.png").map(Content::mime)).contains("image/png");
  }

  @Test
  void findsNothingThatTelegramHasNoMore() {
    assertThat(channel.attachments().fetch("unknown")).isEmpty();
  }

  @Test
  void leavesOutWhatIsTooLarge() {
    telegram.chats().sendsDocument(1001, "big", "big.bin", new byte[20 * 1024 * 1024 + 1]);

    assertThat(channel.attachments().fetch("big")).isEmpty();
  }

  @Test
  void failsWhereItMayWorkLater() {
    telegram.faults().next("getFile", new Fault.Status(502));

    assertThatThrownBy(() -> channel.attachments().fetch("F1"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageNotContaining(FakeTelegram.TOKEN);
  }
}
