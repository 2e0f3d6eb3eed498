package firstline.telegram;

import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.message.Text;
import firstline.core.port.Delivery;
import java.util.List;
import java.util.Optional;

/** Messages on their way out, for tests. */
final class Deliveries {
  static final ConversationId CONVERSATION = new ConversationId("conv00000001");

  private Deliveries() {}

  static Delivery to(String chat, int number, Message message) {
    var scope = chat.startsWith("-") ? Address.Scope.GROUP : Address.Scope.PRIVATE;
    return new Delivery(
        CONVERSATION,
        number,
        new Address(Address.Channel.TELEGRAM, chat, scope),
        new Author.Bot(),
        message,
        Optional.empty(),
        Optional.empty(),
        0);
  }

  static Message message(List<Choice> choices, Block... blocks) {
    return new Message(List.of(blocks), choices);
  }

  static Block paragraph(String words) {
    return new Block.Paragraph(Text.of(words));
  }

  static Choice press(String label) {
    return new Choice.Press(label, new Action.Go(Escape.MENU));
  }
}
