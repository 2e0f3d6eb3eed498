package firstline.discord;

import firstline.core.conversation.Address;
import firstline.core.message.Block;
import firstline.core.port.ArticleFiles;
import firstline.core.port.Delivery;
import firstline.core.port.Sender;
import java.util.Optional;

/** Sends messages to Discord, part by part where one message is too long for it. */
final class DiscordSender implements Sender {
  private final Dispatch dispatch;
  private final Figures figures;
  private final ArticleFiles files;
  private final Underway underway = new Underway();

  DiscordSender(Dispatch dispatch, Figures figures, ArticleFiles files) {
    this.dispatch = dispatch;
    this.figures = figures;
    this.files = files;
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
    dispatch.withdraw(chat, old.from(letter.replaceable()));
    return new Receipt.Accepted(sent.written());
  }

  private Piece piece(Delivery delivery, String chat, Letter letter, int index, MessageIds old) {
    var part = letter.parts().get(index);
    return new Piece(
        Dispatch.key(delivery.conversation().value(), delivery.number(), index),
        delivery.attempts(),
        chat,
        part,
        letter.components(index),
        index < letter.replaceable() ? old.part(index) : Optional.empty(),
        part.file().flatMap(this::enclosure));
  }

  /** A file that is gone meanwhile is left out; its words stay. */
  private Optional<Piece.Enclosure> enclosure(Block.Attached file) {
    return files
        .find(file.article(), file.name())
        .map(content -> new Piece.Enclosure(file.name(), content.bytes()));
  }

  @Override
  public void working(Address address) {
    Dispatch.chat(address).ifPresent(dispatch::typing);
  }
}
