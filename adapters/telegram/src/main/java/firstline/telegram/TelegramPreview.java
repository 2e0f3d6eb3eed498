package firstline.telegram;

import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.message.Message;
import firstline.core.port.ChannelPreview;
import firstline.core.port.Delivery;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/** A message as Telegram would show it: what would be sent, and nothing is. */
public final class TelegramPreview implements ChannelPreview {
  private static final ConversationId NOWHERE = new ConversationId("preview00000");

  @Override
  public String channel() {
    return "Telegram";
  }

  @Override
  public Shown show(Message message) {
    var letter = Letter.of(delivery(message));
    return new Shown(
        Markup.HTML,
        letter.parts().stream().map(part -> new Piece("", part.html(), part.file())).toList(),
        letter.keyboard().stream()
            .flatMap(keyboard -> keyboard.getKeyboard().stream())
            .map(row -> row.stream().map(InlineKeyboardButton::getText).toList())
            .toList());
  }

  private static Delivery delivery(Message message) {
    return new Delivery(
        NOWHERE,
        1,
        Address.privately(Address.Channel.TELEGRAM, "0"),
        new Author.Bot(),
        message,
        Optional.empty(),
        Optional.empty(),
        0);
  }
}
