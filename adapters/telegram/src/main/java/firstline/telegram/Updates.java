package firstline.telegram;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Event;
import firstline.core.conversation.Masking;
import firstline.core.port.Inbound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Maps updates to what came in. Pure: the same update gives the same event. */
final class Updates {
  /** The source of everything that comes in here. */
  static final String SOURCE = "telegram";

  private final Bot me;

  Updates(Bot me) {
    this.me = me;
  }

  /**
   * What an update says; empty if it is not for us or nothing that we use.
   *
   * @param receivedAt when it reached us, for the kinds that carry no time
   */
  Optional<Inbound> inbound(Update update, Instant receivedAt) {
    if (update.getMessage() != null) {
      return message(update, update.getMessage());
    }
    if (update.getEditedMessage() != null) {
      return edit(update, update.getEditedMessage());
    }
    if (update.getCallbackQuery() != null) {
      return press(update, update.getCallbackQuery(), receivedAt);
    }
    if (update.getMyChatMember() != null) {
      return membership(update, update.getMyChatMember());
    }
    return Optional.empty();
  }

  private Optional<Inbound> message(Update update, Message message) {
    if (!isFromPerson(message)) {
      return Optional.empty();
    }
    var words = Words.of(message, me);
    if (words.command().isPresent() && !words.command().get().isFor(me)) {
      return Optional.empty();
    }
    if (isGroup(message.getChat()) && !isForUs(message, words)) {
      return Optional.empty();
    }
    return event(message, words)
        .map(event -> inbound(update, chat(message), message.getFrom(), event));
  }

  private static Optional<Event> event(Message message, Words words) {
    var at = Instant.ofEpochSecond(message.getDate());
    var attachments = Attachments.of(message);
    if (words.command().isPresent() && attachments.isEmpty()) {
      var given = words.command().get();
      var argument = Masking.mask(given.argument()).text();
      return Optional.of(new Event.Commanded(at, given.name(), argument));
    }
    if (words.text().isBlank() && attachments.isEmpty()) {
      // Somebody called us in a group and said nothing else.
      return words.mentioned()
          ? Optional.of(new Event.Commanded(at, "menu", ""))
          : Optional.empty();
    }
    return Optional.of(said(message, at, words, attachments));
  }

  private static Event said(
      Message message, Instant at, Words words, List<Attachment> attachments) {
    var masked = words.masked();
    return new Event.Said(
        at,
        String.valueOf(message.getMessageId()),
        masked.text(),
        attachments,
        Optional.ofNullable(message.getMediaGroupId()),
        message.getForwardOrigin() != null,
        masked.found());
  }

  private Optional<Inbound> edit(Update update, Message message) {
    var words = Words.of(message, me);
    boolean ours = !isGroup(message.getChat()) || isForUs(message, words);
    if (!isFromPerson(message) || !ours || words.text().isBlank()) {
      return Optional.empty();
    }
    var masked = words.masked();
    var when = message.getEditDate() == null ? message.getDate() : message.getEditDate();
    var event =
        new Event.Edited(
            Instant.ofEpochSecond(when),
            String.valueOf(message.getMessageId()),
            masked.text(),
            masked.found());
    return Optional.of(inbound(update, chat(message), message.getFrom(), event));
  }

  private static Optional<Inbound> press(Update update, CallbackQuery press, Instant receivedAt) {
    var message = press.getMessage();
    if (message == null || press.getData() == null || isChannel(message.getChat())) {
      return Optional.empty();
    }
    var chat =
        message instanceof Message whole
            ? chat(whole)
            : new ChatRef(message.getChat().getId(), Optional.empty());
    Event event =
        ChoiceKey.decode(press.getData())
            .<Event>map(key -> new Event.Pressed(receivedAt, key))
            .orElseGet(() -> new Event.PressedUnknown(receivedAt, press.getData()));
    return Optional.of(inbound(update, chat, press.getFrom(), event));
  }

  private static Optional<Inbound> membership(Update update, ChatMemberUpdated change) {
    boolean before = isIn(change.getOldChatMember());
    boolean after = isIn(change.getNewChatMember());
    if (before == after || isChannel(change.getChat())) {
      return Optional.empty();
    }
    var chat = new ChatRef(change.getChat().getId(), Optional.empty());
    var event = new Event.Reachable(Instant.ofEpochSecond(change.getDate()), after);
    return Optional.of(inbound(update, chat, change.getFrom(), event));
  }

  /** Whether somebody is in a chat. */
  static boolean isIn(@Nullable ChatMember member) {
    if (member instanceof ChatMemberRestricted restricted) {
      return Boolean.TRUE.equals(restricted.getIsMember())
          && !Boolean.FALSE.equals(restricted.getCanSendMessages());
    }
    return member != null
        && switch (member.getStatus()) {
          case "left", "kicked" -> false;
          default -> true;
        };
  }

  private boolean isForUs(Message message, Words words) {
    var answered = message.getReplyToMessage();
    boolean answersUs =
        answered != null
            && answered.getFrom() != null
            && answered.getFrom().getId() == me.id()
            && answered.getForumTopicCreated() == null;
    return words.command().isPresent() || words.mentioned() || answersUs;
  }

  private static boolean isFromPerson(Message message) {
    return message.getFrom() != null
        && !People.isBot(message.getFrom())
        && !Boolean.TRUE.equals(message.getIsAutomaticForward())
        && !isChannel(message.getChat());
  }

  private static boolean isGroup(Chat chat) {
    return "group".equals(chat.getType()) || "supergroup".equals(chat.getType());
  }

  private static boolean isChannel(Chat chat) {
    return "channel".equals(chat.getType());
  }

  private static ChatRef chat(Message message) {
    var topic =
        isGroup(message.getChat()) && Boolean.TRUE.equals(message.getIsTopicMessage())
            ? Optional.ofNullable(message.getMessageThreadId())
            : Optional.<Integer>empty();
    return new ChatRef(message.getChat().getId(), topic);
  }

  private static Inbound inbound(Update update, ChatRef chat, User from, Event event) {
    return new Inbound(
        SOURCE,
        String.valueOf(update.getUpdateId()),
        chat.address(),
        Optional.empty(),
        Optional.of(People.person(from)),
        event);
  }
}
