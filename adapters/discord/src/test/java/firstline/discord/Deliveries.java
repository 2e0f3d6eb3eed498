package firstline.discord;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Messages on their way out, for tests. */
final class Deliveries {
  static final ConversationId CONVERSATION = new ConversationId("conversation1");

  private Deliveries() {}

  static Delivery of(String chat, int number, Message message) {
    return new Delivery(
        CONVERSATION,
        number,
        Address.privately(Address.Channel.DISCORD, chat),
        new Author.Bot(),
        message,
        Optional.empty(),
        Optional.empty(),
        0);
  }

  static Delivery plain(String chat, int number, String words) {
    return of(chat, number, Message.of(words));
  }

  /** A question with so many choices, called 1, 2, 3 and so on. */
  static Delivery question(String chat, int choices) {
    return question(chat, 1, choices);
  }

  static Delivery question(String chat, int number, int choices) {
    var all = new ArrayList<Choice>();
    IntStream.rangeClosed(1, choices)
        .forEach(n -> all.add(new Choice.Press("Choice " + n, new Action.Go(Escape.MENU))));
    return of(chat, number, new Message(List.of(new Block.Paragraph(Text.of("Which?"))), all));
  }
}
