package firstline.telegram;

import firstline.core.conversation.ConversationId;
import firstline.core.port.Inbound;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
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

/** What staff do in their group. Who is no member of it can do nothing. */
final class StaffReception {
  private static final String HOW_TO_NOTE =
      "Write /note and then the words. A note stays among staff.";
  private static final String NO_MEMBER = "Only members of this group can do that.";

  private final long chat;
  private final LongUnaryOperator whereNow;
  private final StaffEntrance entrance;
  private final StaffMembers members;
  private final StaffAnswers answers;
  private final StaffWriting writing;

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
    this.writing = new StaffWriting(TelegramStaffRoom.name(chat), entrance, members, post);
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
      return writing.wrote(update.getMessage());
    }
    if (update.getEditedMessage() != null) {
      return writing.changed(update, update.getEditedMessage());
    }
    return update.getCallbackQuery() == null
        ? Optional.empty()
        : pressed(update, update.getCallbackQuery(), receivedAt);
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
      case QUOTE -> Optional.of(StaffWriting.HOW_TO_QUOTE);
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
        answers.say(press.getId(), StaffWriting.BARRED, true);
        yield Optional.empty();
      }
    };
  }

  private Act act(String key, User from, Instant at) {
    return StaffWriting.act(TelegramStaffRoom.name(chat), key, from, at);
  }
}
