package firstline.discord;

import firstline.core.channel.Backoff;
import firstline.core.port.StaffRoom;
import firstline.core.staffroom.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A channel or forum as the staff room. In a text channel each conversation has its card there and
 * a thread below it; in a forum, a post that begins with the card.
 */
final class DiscordStaffRoom implements StaffRoom {
  private static final Logger log = LoggerFactory.getLogger(DiscordStaffRoom.class);
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

  private final StaffChannel channel;
  private final DiscordApi api;
  private final StaffAnswers answers;
  private final StaffFiles files;
  private final StaffThreads threads;
  private final DiscordRoles roles;

  /** The parts of posts that are out while others still wait. */
  private final Map<String, String> out = new ConcurrentHashMap<>();

  DiscordStaffRoom(
      StaffChannel channel,
      DiscordRoles roles,
      DiscordApi api,
      StaffAnswers answers,
      StaffThreads threads) {
    this.channel = channel;
    this.roles = roles;
    this.api = api;
    this.answers = answers;
    this.files = new StaffFiles(api);
    this.threads = threads;
  }

  @Override
  public String name() {
    return channel.room();
  }

  @Override
  public void answer(String key, String words) {
    answers.answer(api, key, words);
  }

  @Override
  public Receipt put(Errand errand, Files source) {
    return switch (channel.find()) {
      case Answer.Given<StaffChannel.Found>(var found) ->
          errand.post().kind() == Post.Kind.CARD
              ? card(errand, found.forum())
              : news(errand, source);
      case Answer.Declined<StaffChannel.Found> no when isPassing(no) ->
          later(errand, no.toString());
      case Answer.Declined<StaffChannel.Found> no -> unusable(no.toString());
      case Answer.Lost<StaffChannel.Found>(var why) -> later(errand, why);
    };
  }

  private Receipt card(Errand errand, boolean forum) {
    var place = errand.topic().place();
    var message = StaffMessages.of(errand).getLast();
    if (errand.topic().card().isPresent()) {
      var where = forum ? place.orElse(channel.id()) : channel.id();
      return change(errand, where, errand.topic().card().get(), message);
    }
    if (place.isPresent()) {
      return forum ? posted(errand, place.get(), place.get()) : thread(errand, place.get());
    }
    var calling = StaffMessages.calling(errand, roles, message);
    return forum ? forumPost(errand, calling) : begin(errand, calling);
  }

  private Receipt begin(Errand errand, DataObject message) {
    var route = Route.Messages.SEND_MESSAGE.compile(channel.id());
    return outcome(
        errand,
        api.call(route, StaffMessages.once(errand, message)),
        sent -> new Receipt.Opened(sent.getString("id")));
  }

  private Receipt thread(Errand errand, String card) {
    var route = Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel.id(), card);
    var answer = api.call(route, StaffMessages.named(errand));
    if (answer instanceof Answer.Declined<DataObject> no && Refusals.hasThread(no)) {
      return posted(errand, card, card);
    }
    return outcome(errand, answer, made -> posted(errand, made.getString("id"), card));
  }

  private Receipt forumPost(Errand errand, DataObject message) {
    var route = Route.Channels.CREATE_THREAD.compile(channel.id());
    return outcome(
        errand,
        api.call(route, StaffMessages.named(errand).put("message", message)),
        made -> posted(errand, made.getString("id"), made.getString("id")));
  }

  private Receipt change(Errand errand, String where, String card, DataObject message) {
    var route = Route.Messages.EDIT_MESSAGE.compile(where, card);
    return outcome(
        errand,
        api.call(route, message),
        _ -> posted(errand, errand.topic().place().orElse(card), card));
  }

  private Receipt news(Errand errand, Files source) {
    var place = errand.topic().place();
    if (place.isEmpty()) {
      return new Receipt.Gone("it has no place");
    }
    var messages = StaffMessages.of(errand);
    StaffMessages.calling(errand, roles, messages.getFirst());
    var ids = new ArrayList<String>();
    for (int i = 0; i < messages.size(); i++) {
      var key = StaffMessages.key(errand) + "." + i;
      if (!out.containsKey(key)) {
        var route = Route.Messages.SEND_MESSAGE.compile(place.get());
        var answer =
            api.call(
                route, messages.get(i).put("nonce", Piece.nonce(key)).put("enforce_nonce", true));
        if (!(answer instanceof Answer.Given<DataObject>(var sent))) {
          return outcome(errand, answer, _ -> posted(errand, place.get(), ""));
        }
        out.put(key, sent.getString("id"));
      }
      ids.add(out.getOrDefault(key, ""));
    }
    files.send(place.get(), errand, source, out);
    out.keySet().removeIf(name -> name.startsWith(StaffMessages.key(errand) + "."));
    if (errand.post().kind() == Post.Kind.END) {
      archive(place.get());
    }
    return posted(errand, place.get(), ids.getFirst());
  }

  private Receipt posted(Errand errand, String place, String id) {
    if (errand.post().kind() == Post.Kind.END) {
      threads.ended(place);
    } else {
      threads.known(place, errand.topic().conversation());
    }
    return new Receipt.Posted(place, id);
  }

  private void archive(String thread) {
    api.post(
        Route.Channels.MODIFY_CHANNEL.compile(thread), DataObject.empty().put("archived", true));
  }

  private Receipt outcome(
      Errand errand,
      Answer<DataObject> answer,
      java.util.function.Function<DataObject, Receipt> done) {
    return switch (answer) {
      case Answer.Given<DataObject>(var given) -> done.apply(given);
      case Answer.Lost<DataObject>(var why) -> later(errand, why);
      case Answer.Declined<DataObject> no when Refusals.isArchived(no) -> {
        errand.topic().place().ifPresent(this::reopen);
        yield later(errand, no.toString());
      }
      case Answer.Declined<DataObject> no when Refusals.isGone(no) -> {
        var topic = errand.topic();
        yield topic.place().isPresent() ? new Receipt.Gone(no.toString()) : unusable(no.toString());
      }
      case Answer.Declined<DataObject> no when isPassing(no) -> later(errand, no.toString());
      case Answer.Declined<DataObject> no when Refusals.roomIsGone(no) -> unusable(no.toString());
      case Answer.Declined<DataObject> no -> new Receipt.Refused(no.toString());
    };
  }

  private void reopen(String thread) {
    var open = DataObject.empty().put("archived", false).put("locked", false);
    var _ = api.call(Route.Channels.MODIFY_CHANNEL.compile(thread), open);
  }

  private static boolean isPassing(Answer.Declined<?> no) {
    return no.status() == 429 || no.status() >= 500;
  }

  private static Receipt later(Errand errand, String why) {
    return new Receipt.Later(Backoff.after(errand.attempts(), RandomGenerator.getDefault()), why);
  }

  private static Receipt unusable(String why) {
    log.error("DISCORD_STAFF_CHANNEL: the channel cannot be used as it is: {}", why);
    return new Receipt.Later(UNTIL_MENDED, why);
  }
}
