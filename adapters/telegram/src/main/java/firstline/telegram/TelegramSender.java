package firstline.telegram;

import firstline.core.conversation.Address;
import firstline.core.message.Block;
import firstline.core.port.Delivery;
import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;

/** Sends messages to Telegram, part by part where one message is too long for it. */
final class TelegramSender implements Sender {
  private static final String TELEGRAM = "telegram";
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Names of what Telegram does not make a video, a voice message or a sticker of. */
  private static final Pattern AS_DOCUMENTS =
      Pattern.compile("(?!.*\\.(?i:mp4|ogg|oga|mp3|m4a|webp|gif|mov)$).*", Pattern.DOTALL);

  private final BotApi api;
  private final Dispatch dispatch;
  private final Gate gate;
  private final Figures figures;
  private final MessageFiles files;
  private final Underway underway = new Underway();

  TelegramSender(BotApi api, Dispatch dispatch, Gate gate, Figures figures, MessageFiles files) {
    this.api = api;
    this.dispatch = dispatch;
    this.gate = gate;
    this.figures = figures;
    this.files = files;
  }

  @Override
  public Address.Channel channel() {
    return Address.Channel.TELEGRAM;
  }

  @Override
  public Receipt send(Delivery delivery) {
    var chat = ChatRef.of(delivery.address());
    if (chat.isEmpty()) {
      return new Receipt.Refused(delivery.address() + " is no chat of Telegram's");
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

  private Receipt send(Delivery delivery, ChatRef chat, Letter letter) {
    var old = delivery.replaces().map(MessageIds::parse).orElse(MessageIds.NONE);
    var sent = underway.of(delivery);
    while (sent.count() < letter.parts().size()) {
      var lacking = lacking(letter.parts().get(sent.count()));
      if (lacking.isPresent()) {
        return lacking.get();
      }
      switch (dispatch.put(piece(delivery, chat, letter, sent.count(), old))) {
        case Dispatch.Put.Done(var id) -> sent = underway.sent(delivery, sent.and(id));
        case Dispatch.Put.Failed(var receipt) -> {
          return receipt;
        }
        case Dispatch.Put.Again _ -> throw new IllegalStateException("a part was not settled");
      }
    }
    var where = dispatch.whereNow(chat);
    old.from(letter.replaceable())
        .forEach(id -> api.post(new DeleteMessage(String.valueOf(where.id()), id)));
    return new Receipt.Accepted(sent.written());
  }

  private Piece piece(Delivery delivery, ChatRef chat, Letter letter, int index, MessageIds old) {
    var part = letter.parts().get(index);
    return new Piece(
        delivery.conversation() + "." + delivery.number() + "." + index,
        delivery.attempts(),
        chat,
        part,
        letter.keyboard(index),
        index < letter.replaceable() ? old.part(index) : Optional.empty(),
        Optional.empty(),
        true,
        part.file().flatMap(this::enclosure));
  }

  /** A file that is gone meanwhile is left out; its words stay. */
  private Optional<Enclosure> enclosure(Block.File file) {
    return known(file)
        .or(() -> files.find(file).map(content -> Enclosure.of(file.name(), content)));
  }

  /** Photos and documents that came by Telegram go by their id; other kinds it takes as such. */
  private static Optional<Enclosure> known(Block.File file) {
    return file instanceof Block.Handed(var keeper, var ref, var name, _)
            && keeper.equals(TELEGRAM)
            && AS_DOCUMENTS.matcher(name).matches()
        ? Optional.of(Enclosure.known(file, ref))
        : Optional.empty();
  }

  /** What a person of ours hands over is nothing without its content. */
  private Optional<Receipt> lacking(Part part) {
    return part.file()
        .filter(Block.Handed.class::isInstance)
        .filter(file -> known(file).isEmpty() && files.find(file).isEmpty())
        .map(file -> new Receipt.Refused(file.name() + " cannot be had, or is larger than 20 MB"));
  }

  @Override
  public Receipt withdraw(Delivery delivery) {
    var chat = ChatRef.of(delivery.address());
    var ids = delivery.replaces().map(MessageIds::parse).orElse(MessageIds.NONE);
    if (chat.isEmpty()) {
      return new Receipt.Refused(delivery.address() + " is no chat of Telegram's");
    }
    var where = String.valueOf(dispatch.whereNow(chat.get()).id());
    for (int id : ids.from(0)) {
      switch (api.call(new DeleteMessage(where, id))) {
        case Answer.Given<Boolean> _ -> {}
        case Answer.Lost<Boolean>(var why) -> {
          return new Receipt.Later(SOON, why);
        }
        case Answer.Declined<Boolean> no when no.retryAfter().isPresent() -> {
          return new Receipt.Later(no.retryAfter().get(), no.toString());
        }
        case Answer.Declined<Boolean> no when Refusals.nothingToDelete(no) -> {}
        case Answer.Declined<Boolean> no -> {
          return new Receipt.Refused("it cannot be taken back any more: " + no.description());
        }
      }
    }
    return new Receipt.Accepted(ids.written());
  }

  @Override
  public void working(Address address) {
    ChatRef.of(address)
        .map(dispatch::whereNow)
        .filter(chat -> !gate.isPaused(chat.id()))
        .ifPresent(chat -> api.post(typing(chat)));
  }

  private static SendChatAction typing(ChatRef chat) {
    var request = SendChatAction.builder().chatId(chat.id()).action(ActionType.TYPING.toString());
    Optional<Integer> topic = chat.topic();
    topic.ifPresent(request::messageThreadId);
    return request.build();
  }
}
