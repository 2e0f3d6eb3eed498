package firstline.telegram;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.port.Inbound;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
import firstline.core.staffroom.Handing;
import firstline.core.staffroom.Written;
import firstline.core.turn.StaffEntrance;
import firstline.core.turn.StaffEntrance.Act;
import firstline.core.turn.StaffEntrance.Entry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What staff do in their group. Who is no member of it can do nothing. */
final class StaffReception {
  private static final String HOW_TO_NOTE =
      "Write /note and then the words. A note stays among staff.";
  private static final String HOW_TO_QUOTE =
      "Write /quote, its number, the price and what it is for: /quote Q-1042 EUR 89.00 Moving the"
          + " mailboxes";
  private static final String NO_MEMBER = "Only members of this group can do that.";
  private static final String BARRED = "An administrator has switched you off here.";
  private static final String NO_FILES =
      "Photos and files reach the customer; this does not. The words beside it do.";

  private final long chat;
  private final LongUnaryOperator whereNow;
  private final StaffEntrance entrance;
  private final StaffMembers members;
  private final StaffAnswers answers;
  private final Consumer<SendMessage> post;

  /**
   * @param whereNow the id that a group has by now
   */
  StaffReception(
      long chat,
      LongUnaryOperator whereNow,
      StaffEntrance entrance,
      StaffMembers members,
      StaffAnswers answers,
      Consumer<SendMessage> post) {
    this.chat = chat;
    this.whereNow = whereNow;
    this.entrance = entrance;
    this.members = members;
    this.answers = answers;
    this.post = post;
  }

  /** Whether an update comes from the staff's group. */
  boolean isOurs(Update update) {
    if (update.getMessage() != null) {
      return isOurs(update.getMessage().getChat());
    }
    if (update.getEditedMessage() != null) {
      return isOurs(update.getEditedMessage().getChat());
    }
    if (update.getCallbackQuery() != null) {
      var message = update.getCallbackQuery().getMessage();
      return message != null && isOurs(message.getChat());
    }
    return update.getMyChatMember() != null && isOurs(update.getMyChatMember().getChat());
  }

  private boolean isOurs(@Nullable Chat where) {
    return where != null
        && where.getId() != null
        && (where.getId() == chat || where.getId() == whereNow.applyAsLong(chat));
  }

  /** What an update from the group comes to; presses get their answers later, or at once. */
  Optional<Inbound> inbound(Update update, Instant receivedAt) {
    if (update.getMessage() != null) {
      return wrote(update.getMessage());
    }
    if (update.getEditedMessage() != null) {
      return changed(update.getEditedMessage());
    }
    return update.getCallbackQuery() == null
        ? Optional.empty()
        : pressed(update, update.getCallbackQuery(), receivedAt);
  }

  private Optional<Inbound> wrote(Message message) {
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
        place(message).flatMap(id -> entrance.conversation(name(), String.valueOf(id)));
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
            act(written(message), from, at),
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

  private Optional<Inbound> changed(Message message) {
    var from = message.getFrom();
    var conversation =
        place(message).flatMap(id -> entrance.conversation(name(), String.valueOf(id)));
    if (from == null
        || People.isBot(from)
        || message.getEditDate() == null
        || conversation.isEmpty()
        || !members.isMember(message.getChatId(), from.getId())) {
      return Optional.empty();
    }
    var at = Instant.ofEpochSecond(message.getEditDate());
    var origin = new Event.Origin(name(), written(message));
    var text = words(message);
    var key = "edit-" + message.getMessageId() + "-" + message.getEditDate();
    var entry =
        entrance.enter(
            act(key, from, at),
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

  private Optional<Inbound> pressed(Update update, CallbackQuery press, Instant at) {
    var key = Optional.ofNullable(press.getData()).flatMap(DeedKey::decode);
    if (key.isEmpty()) {
      answers.say(press.getId(), "", false);
      return Optional.empty();
    }
    if (!members.isMember(press.getMessage().getChatId(), press.getFrom().getId())) {
      answers.say(press.getId(), NO_MEMBER, true);
      return Optional.empty();
    }
    var howTo = howTo(key.get().deed());
    if (howTo.isPresent()) {
      answers.say(press.getId(), howTo.get(), true);
      return Optional.empty();
    }
    return done(
        act(String.valueOf(update.getUpdateId()), press.getFrom(), at),
        press,
        key.get().deed(),
        key.get().conversation());
  }

  /** What is typed rather than pressed. */
  private static Optional<String> howTo(Deed deed) {
    return switch (deed) {
      case NOTE -> Optional.of(HOW_TO_NOTE);
      case QUOTE -> Optional.of(HOW_TO_QUOTE);
      case TAKE, BACK, CLOSE -> Optional.empty();
    };
  }

  private Optional<Inbound> done(Act act, CallbackQuery press, Deed deed, ConversationId id) {
    return switch (entrance.enter(act, id, deed::event)) {
      case Entry.Enters(var inbound) -> {
        answers.await(act.key(), press.getId());
        yield Optional.of(inbound);
      }
      case Entry.Nothing() -> {
        answers.say(press.getId(), "", false);
        yield Optional.empty();
      }
      case Entry.Barred() -> {
        answers.say(press.getId(), BARRED, true);
        yield Optional.empty();
      }
    };
  }

  private Act act(String key, User from, Instant at) {
    var name = People.person(from).name().strip();
    return new Act(
        name(),
        Channel.TELEGRAM,
        String.valueOf(from.getId()),
        name.isEmpty() ? "Staff" : name,
        key,
        at);
  }

  private String name() {
    return TelegramStaffRoom.name(chat);
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
