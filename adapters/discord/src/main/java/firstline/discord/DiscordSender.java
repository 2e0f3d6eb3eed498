package firstline.discord;

import firstline.core.conversation.Address;
import firstline.core.port.Delivery;
import firstline.core.port.Sender;

/** Sends messages to Discord, part by part where one message is too long for it. */
final class DiscordSender implements Sender {
  private final Dispatch dispatch;
  private final Figures figures;
  private final Underway underway = new Underway();

  DiscordSender(Dispatch dispatch, Figures figures) {
    this.dispatch = dispatch;
    this.figures = figures;
  }

  @Override
  public Address.Channel channel() {
    return Address.Channel.DISCORD;
  }

  @Override
  public Receipt send(Delivery delivery) {
    var chat = Dispatch.chat(delivery.address());
    if (chat.isEmpty()) {
      return new Receipt.Refused(delivery.address() + " is no room of Discord's");
    }
    var letter = Letter.of(delivery);
    if (letter.parts().isEmpty()) {
      return new Receipt.Refused("the message has nothing to show");
    }
    var receipt = send(delivery, chat.get(), letter);
    if (receipt instanceof Receipt.Later) {
      figures.countPostponed();
    } else {
      underway.forget(delivery);
    }
    return receipt;
  }

  private Receipt send(Delivery delivery, String chat, Letter letter) {
    var old = delivery.replaces().map(MessageIds::parse).orElse(MessageIds.NONE);
    var sent = underway.of(delivery);
    while (sent.count() < letter.parts().size()) {
      switch (dispatch.put(piece(delivery, chat, letter, sent.count(), old))) {
        case Dispatch.Put.Done(var id) -> {
          figures.countSent();
          sent = underway.sent(delivery, sent.and(id));
        }
        case Dispatch.Put.Failed(var receipt) -> {
          return receipt;
        }
      }
    }
    dispatch.withdraw(chat, old.from(sent.count()));
    return new Receipt.Accepted(sent.written());
  }

  private static Piece piece(
      Delivery delivery, String chat, Letter letter, int index, MessageIds old) {
    return new Piece(
        Dispatch.key(delivery.conversation().value(), delivery.number(), index),
        delivery.attempts(),
        chat,
        letter.parts().get(index),
        letter.components(index),
        old.part(index));
  }

  @Override
  public void working(Address address) {
    Dispatch.chat(address).ifPresent(dispatch::typing);
  }
}
