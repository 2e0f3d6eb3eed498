package firstline.telegram;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Event;
import firstline.core.port.Inbound;
import firstline.core.staffroom.Handing;
import firstline.core.staffroom.Written;
import firstline.core.turn.StaffEntrance;
import firstline.core.turn.StaffEntrance.Act;
import firstline.core.turn.StaffEntrance.Entry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What staff write in their group, and change in it afterwards. */
final class StaffWriting {
  static final String HOW_TO_QUOTE =
      "Write /quote, its number, the price and what it is for: /quote Q-1042 EUR 89.00 Moving the"
          + " mailboxes";
  static final String BARRED = "An administrator has switched you off here.";
  private static final String NO_FILES =
      "Photos and files reach the customer; this does not. The words beside it do.";

  private final String room;
  private final StaffEntrance entrance;
  private final StaffMembers members;
  private final Consumer<SendMessage> post;

  StaffWriting(
      String room, StaffEntrance entrance, StaffMembers members, Consumer<SendMessage> post) {
    this.room = room;
    this.entrance = entrance;
    this.members = members;
    this.post = post;
  }

  /** What was written, or that somebody has left; empty if it means nothing. */
  Optional<Inbound> wrote(Message message) {
    var left = message.getLeftChatMember();
    if (left != null) {
      members.seen(left.getId(), false);
      return Optional.empty();
    }
    var from = message.getFrom();
    if (from == null || People.isBot(from) || message.getForwardOrigin() != null) {
      return Optional.empty();
    }
    var conversation =
        place(message).flatMap(id -> entrance.conversation(room, String.valueOf(id)));
    if (conversation.isEmpty() || !members.isMember(message.getChatId(), from.getId())) {
      return Optional.empty();
    }
    var attachments = Attachments.of(message);
    var files = Handing.of(Channel.TELEGRAM, attachments);
    if (files.size() < attachments.size()) {
      reply(message, NO_FILES);
    }
    var text = words(message);
    var at = Instant.ofEpochSecond(message.getDate());
    var entry =
        entrance.enter(
            act(room, written(message), from, at),
            conversation.get(),
            (when, agent) -> Written.event(when, agent, text, files));
    return entered(message, text, entry);
  }

  /** What was written is known by its message, so that a change of it finds it again. */
  private static String written(Message message) {
    return "message-" + message.getMessageId();
  }

  private static String words(Message message) {
    var text = message.getText() == null ? message.getCaption() : message.getText();
    return text == null ? "" : text;
  }

  /** What was changed in what was written before. */
  Optional<Inbound> changed(Update update, Message message) {
    var from = message.getFrom();
    var conversation =
        place(message).flatMap(id -> entrance.conversation(room, String.valueOf(id)));
    if (from == null
        || People.isBot(from)
        || message.getEditDate() == null
        || conversation.isEmpty()
        || !members.isMember(message.getChatId(), from.getId())) {
      return Optional.empty();
    }
    var at = Instant.ofEpochSecond(message.getEditDate());
    var origin = new Event.Origin(room, written(message));
    var text = words(message);
    var key = String.valueOf(update.getUpdateId());
    var entry =
        entrance.enter(
            act(room, key, from, at),
            conversation.get(),
            (when, agent) -> Written.changed(when, agent, origin, text));
    return entered(message, text, entry);
  }

  private Optional<Inbound> entered(Message message, String text, Entry entry) {
    return switch (entry) {
      case Entry.Enters(var inbound) -> Optional.of(inbound);
      case Entry.Nothing() -> {
        if (text.startsWith("/quote")) {
          reply(message, HOW_TO_QUOTE);
        }
        yield Optional.empty();
      }
      case Entry.Barred() -> {
        reply(message, BARRED);
        yield Optional.empty();
      }
    };
  }

  /** The topic; where there are none, the message that it answers. */
  private static Optional<Integer> place(Message message) {
    if (Boolean.TRUE.equals(message.getIsTopicMessage())) {
      return Optional.ofNullable(message.getMessageThreadId());
    }
    return Optional.ofNullable(message.getReplyToMessage()).map(Message::getMessageId);
  }

  /** Somebody of the group does something. */
  static Act act(String room, String key, User from, Instant at) {
    var name = People.person(from).name().strip();
    return new Act(
        room,
        Channel.TELEGRAM,
        String.valueOf(from.getId()),
        name.isEmpty() ? "Staff" : name,
        key,
        at);
  }

  private void reply(Message message, String words) {
    var request =
        SendMessage.builder()
            .chatId(message.getChatId())
            .text(words)
            .replyParameters(Piece.answering(message.getMessageId()));
    if (Boolean.TRUE.equals(message.getIsTopicMessage())) {
      request.messageThreadId(message.getMessageThreadId());
    }
    post.accept(request.build());
  }
}
