package firstline.telegram;

import firstline.core.conversation.Attachment;
import firstline.core.port.Sender;
import firstline.core.port.StaffRoom;
import firstline.core.staffroom.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** A group as the staff room: a topic for each conversation, or replies to its card. */
final class TelegramStaffRoom implements StaffRoom {
  private static final Logger log = LoggerFactory.getLogger(TelegramStaffRoom.class);
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofMillis(200);

  private final ChatRef group;
  private final Dispatch dispatch;
  private final Gate gate;
  private final Forum forum;
  private final StaffFiles files;
  private final StaffAnswers answers;

  /** The parts of posts that are out while others still wait. */
  private final Map<String, Integer> out = new ConcurrentHashMap<>();

  TelegramStaffRoom(long chat, BotApi api, Dispatch dispatch, Gate gate, StaffAnswers answers) {
    this.group = new ChatRef(chat, Optional.empty());
    this.dispatch = dispatch;
    this.gate = gate;
    this.forum = new Forum(api);
    this.files = new StaffFiles(api);
    this.answers = answers;
  }

  /** The name of the room in a group. */
  static String name(long chat) {
    return "telegram:" + chat;
  }

  @Override
  public String name() {
    return name(group.id());
  }

  @Override
  public void answer(String key, String words) {
    answers.answer(key, words);
  }

  @Override
  public Receipt put(Errand errand, Files source) {
    var chat = dispatch.whereNow(group);
    return switch (forum.hasTopics(chat)) {
      case Answer.Given<Boolean>(var topics) when topics && errand.topic().place().isEmpty() ->
          open(errand, chat);
      case Answer.Given<Boolean>(var topics) -> post(errand, target(errand, chat, topics), source);
      case Answer.Declined<Boolean> no -> unusable(no.toString());
      case Answer.Lost<Boolean>(var why) -> new Receipt.Later(SOON, why);
    };
  }

  /** Where in the group, and what it answers to. */
  private record Target(ChatRef chat, Optional<Integer> answers) {}

  private static Target target(Errand errand, ChatRef chat, boolean topics) {
    var place = errand.topic().place().map(Integer::valueOf);
    return topics
        ? new Target(new ChatRef(chat.id(), place), Optional.empty())
        : new Target(chat, place);
  }

  private Receipt open(Errand errand, ChatRef chat) {
    var wait = gate.enter("topic." + errand.topic().conversation(), chat.id());
    if (wait.isPresent()) {
      return new Receipt.Later(wait.get(), "the pace of Telegram's limits");
    }
    return switch (forum.open(chat, errand.topic().title())) {
      case Answer.Given<Integer>(var id) -> new Receipt.Opened(String.valueOf(id));
      case Answer.Declined<Integer> no when no.retryAfter().isPresent() ->
          slowDown(chat, no.retryAfter().get(), no.toString());
      case Answer.Declined<Integer> no -> unusable(no + "; it needs the right Manage Topics");
      case Answer.Lost<Integer>(var why) -> new Receipt.Later(SOON, why);
    };
  }

  private Receipt slowDown(ChatRef chat, Duration pause, String why) {
    gate.slowDown(chat.id(), pause);
    return new Receipt.Later(pause, why);
  }

  private static Receipt unusable(String why) {
    log.error("TELEGRAM_STAFF_CHAT: the group cannot be used as it is: {}", why);
    return new Receipt.Later(UNTIL_MENDED, why);
  }

  private Receipt post(Errand errand, Target target, Files source) {
    var key = errand.topic().conversation() + ".desk." + errand.number();
    var ids = new ArrayList<Integer>();
    var parts = Part.of(Layout.of(errand.post().blocks()));
    for (int i = 0; i < parts.size(); i++) {
      var keyboard =
          i == parts.size() - 1 ? StaffKeyboard.of(errand) : Optional.<InlineKeyboardMarkup>empty();
      var sent = out.get(key + "." + i);
      if (sent == null) {
        switch (dispatch.put(piece(errand, target, key + "." + i, parts.get(i), keyboard))) {
          case Dispatch.Put.Done(var id) -> out.put(key + "." + i, id);
          case Dispatch.Put.Failed(var receipt) -> {
            return failed(target, receipt);
          }
          case Dispatch.Put.Again _ -> throw new IllegalStateException("a part was not settled");
        }
      }
      ids.add(out.getOrDefault(key + "." + i, 0));
    }
    var wait = sendFiles(errand, target, key, source);
    if (wait.isPresent()) {
      return wait.get();
    }
    out.keySet().removeIf(name -> name.startsWith(key + "."));
    return posted(errand, target, ids.getFirst());
  }

  private Receipt posted(Errand errand, Target target, int id) {
    if (errand.post().kind() == Post.Kind.END) {
      target.chat().topic().ifPresent(topic -> forum.close(target.chat(), topic));
    }
    var place = errand.topic().place().orElseGet(() -> String.valueOf(id));
    return new Receipt.Posted(place, String.valueOf(id));
  }

  private static Piece piece(
      Errand errand,
      Target target,
      String key,
      Part part,
      Optional<InlineKeyboardMarkup> keyboard) {
    Optional<Integer> replaces =
        errand.post().kind() == Post.Kind.CARD
            ? errand.topic().card().map(Integer::valueOf)
            : Optional.empty();
    return new Piece(
        key,
        errand.attempts(),
        target.chat(),
        part,
        keyboard,
        replaces,
        target.answers(),
        true,
        Optional.empty());
  }

  private Receipt failed(Target target, Sender.Receipt receipt) {
    return switch (receipt) {
      case Sender.Receipt.Later(var pause, var why) -> new Receipt.Later(pause, why);
      case Sender.Receipt.Refused(var why) -> new Receipt.Refused(why);
      case Sender.Receipt.Unreachable(var why) when Refusals.topicIsClosed(why) -> {
        target.chat().topic().ifPresent(topic -> forum.reopen(target.chat(), topic));
        yield new Receipt.Later(SOON, why);
      }
      case Sender.Receipt.Unreachable(var why) when Refusals.topicIsGone(why) ->
          new Receipt.Gone(why);
      case Sender.Receipt.Unreachable(var why) -> unusable(why);
      case Sender.Receipt.Accepted _ -> throw new IllegalStateException("it was sent");
    };
  }

  /** What cannot be shown is left out: its name stands in the words. */
  private Optional<Receipt> sendFiles(Errand errand, Target target, String key, Files source) {
    int index = 0;
    for (var attachment : errand.post().files()) {
      var name = key + ".file" + index++;
      var wait =
          out.containsKey(name)
              ? Optional.<Receipt>empty()
              : send(errand, target, name, attachment, source);
      if (wait.isPresent()) {
        return wait;
      }
      out.put(name, 0);
    }
    return Optional.empty();
  }

  private Optional<Receipt> send(
      Errand errand, Target target, String name, Attachment attachment, Files source) {
    var wait = gate.enter(name, target.chat().id());
    if (wait.isPresent()) {
      return Optional.of(new Receipt.Later(wait.get(), "the pace of Telegram's limits"));
    }
    var answer =
        files.send(target.chat(), target.answers(), attachment, errand.customersChannel(), source);
    gate.answered(target.chat().id());
    return switch (answer) {
      case Answer.Given<Integer> _ -> Optional.empty();
      case Answer.Declined<Integer> no when no.retryAfter().isPresent() ->
          Optional.of(slowDown(target.chat(), no.retryAfter().get(), no.toString()));
      case Answer.Declined<Integer> no -> {
        log.info("a file cannot be shown to staff: {}", no);
        yield Optional.empty();
      }
      case Answer.Lost<Integer>(var why) -> Optional.of(new Receipt.Later(SOON, why));
    };
  }
}
