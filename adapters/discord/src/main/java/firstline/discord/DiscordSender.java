package firstline.discord;

import firstline.core.conversation.Address;
import firstline.core.message.Block;
import firstline.core.port.Delivery;
import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import java.util.Optional;

/** Sends messages to Discord, part by part where one message is too long for it. */
final class DiscordSender implements Sender {
  private static final int LARGEST = 10 * 1024 * 1024;

  private final Dispatch dispatch;
  private final Figures figures;
  private final MessageFiles files;
  private final Underway underway = new Underway();

  DiscordSender(Dispatch dispatch, Figures figures, MessageFiles files) {
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
      var refused = refused(letter.parts().get(sent.count()));
      if (refused.isPresent()) {
        return refused.get();
      }
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
  private Optional<Piece.Enclosure> enclosure(Block.File file) {
    return files.find(file).map(content -> new Piece.Enclosure(file.name(), content.bytes()));
  }

  /** What a person of ours hands over is nothing without its content. */
  private Optional<Receipt> refused(Part part) {
    return part.file().filter(Block.Handed.class::isInstance).flatMap(this::refused);
  }

  private Optional<Receipt> refused(Block.File file) {
    var content = files.find(file);
    if (content.isEmpty()) {
      return Optional.of(
          new Receipt.Refused(file.name() + " cannot be had, or is too large to be passed on"));
    }
    return content.get().bytes().length <= LARGEST
        ? Optional.empty()
        : Optional.of(
            new Receipt.Refused(file.name() + " is larger than the 10 MB that Discord takes"));
  }

  @Override
  public Receipt withdraw(Delivery delivery) {
    var chat = Dispatch.chat(delivery.address());
    if (chat.isEmpty()) {
      return new Receipt.Refused(delivery.address() + " is no room of Discord's");
    }
    var ids = delivery.replaces().map(MessageIds::parse).orElse(MessageIds.NONE);
    for (var id : ids.from(0)) {
      var failed = dispatch.delete(chat.get(), id, delivery.attempts());
      if (failed.isPresent()) {
        return failed.get();
      }
    }
    return new Receipt.Accepted(ids.written());
  }

  @Override
  public void working(Address address) {
    Dispatch.chat(address).ifPresent(dispatch::typing);
  }
}
