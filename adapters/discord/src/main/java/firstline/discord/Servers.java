package firstline.discord;

import firstline.core.port.Inbound;
import firstline.discord.Arrivals.Arrival;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is asked of us where everybody reads along. The help itself is given in a room of the
 * customer's own; here only they see where that is.
 */
final class Servers {
  static final int TEXT = 0;
  static final int FORUM = 15;

  private static final Logger log = LoggerFactory.getLogger(Servers.class);
  private static final String CALL_FOR_HELP = "firstline.help";

  private final DiscordApi api;
  private final Updates updates;
  private final RoomBook book;
  private final CatchUp catchUp;
  private final InstantSource clock;
  private final HelpRooms rooms;
  private final Executor threads;

  Servers(Reception.Parts parts, HelpRooms rooms, Executor threads) {
    this.api = parts.api();
    this.updates = parts.updates();
    this.book = parts.book();
    this.catchUp = parts.catchUp();
    this.clock = parts.clock();
    this.rooms = rooms;
    this.threads = threads;
  }

  static boolean isCallForHelp(DataObject interaction) {
    return CALL_FOR_HELP.equals(interaction.getObject("data").getString("custom_id", ""));
  }

  static boolean isPanel(DataObject interaction) {
    return Commands.PANEL.equals(interaction.getObject("data").getString("name", ""));
  }

  /** The button that asks for a room of one's own. */
  static DataObject callForHelp(Locale locale) {
    return Components.button(Words.PANEL_BUTTON.in(locale), CALL_FOR_HELP)
        .put("style", Components.PRIMARY);
  }

  /** Whether others read along where it was done. */
  boolean isPublic(DataObject interaction) {
    if (interaction.isNull("guild_id")) {
      return false;
    }
    return book.find(interaction.getString("channel_id"))
        .filter(room -> room.kind() == Room.Kind.THREAD)
        .isEmpty();
  }

  /** The panel's button was pressed. */
  void help(DataObject interaction, boolean late) {
    goOn(interaction, late, room -> updates.greeting(interaction, room, clock.instant()));
  }

  /** A command was given in public. */
  void command(DataObject interaction, boolean late) {
    goOn(interaction, late, room -> updates.command(interaction, room, clock.instant()));
  }

  private void goOn(
      DataObject interaction, boolean late, java.util.function.Function<Room, Inbound> event) {
    var reply = Reply.to(interaction);
    var known = late ? CompletableFuture.completedFuture(false) : reply.thinkingPrivately(api);
    threads.execute(
        () -> {
          var room = rooms.open(interaction);
          room.map(event).map(inbound -> Arrival.of(inbound, "")).ifPresent(catchUp::bring);
          if (known.join()) {
            var locale = Reply.locale(interaction);
            var words =
                room.map(found -> Words.GOES_ON.in(locale, link(found)))
                    .orElseGet(() -> Words.NO_ROOM.in(locale));
            done(reply.then(api, words));
          }
        });
  }

  private static String link(Room room) {
    return switch (room.kind()) {
      case THREAD, POST, FORUM, STAFF -> "<#" + room.chat() + ">";
      case DIRECT -> "https://discord.com/channels/@me/" + room.chat();
    };
  }

  /** An administrator wants help to be offered in a channel. */
  void panel(DataObject interaction) {
    var reply = Reply.to(interaction);
    var known = reply.thinkingPrivately(api);
    threads.execute(
        () -> {
          var offered = offer(interaction);
          if (known.join()) {
            var locale = Reply.locale(interaction);
            done(
                reply.then(
                    api,
                    offered
                        .map(why -> Words.PANEL_REFUSED.in(locale, why))
                        .orElseGet(() -> Words.PANEL_DONE.in(locale))));
          }
        });
  }

  /** Posts the offer; says why that did not work. */
  private Optional<String> offer(DataObject interaction) {
    var locale = Locale.forLanguageTag(interaction.getString("guild_locale", "en"));
    return refusal(wanted(interaction).then(channel -> offer(channel, locale)));
  }

  private Answer<DataObject> offer(DataObject channel, Locale locale) {
    var id = channel.getString("id");
    if (channel.getInt("type", TEXT) != FORUM) {
      var offer = message(Words.PANEL_TEXT.in(locale), locale);
      return api.call(Route.Messages.SEND_MESSAGE.compile(id), offer);
    }
    var post =
        DataObject.empty()
            .put("name", Words.FORUM_TITLE.in(locale))
            .put("message", message(Words.FORUM_TEXT.in(locale), locale));
    return api.call(Route.Channels.CREATE_THREAD.compile(id), post)
        .then(
            posted -> {
              book.add(new Room(id, Room.Kind.FORUM, "", posted.getString("id")));
              book.write();
              return new Answer.Given<>(posted);
            });
  }

  private static DataObject message(String words, Locale locale) {
    var row = Components.row(List.of(callForHelp(locale)));
    return DataObject.empty()
        .put("content", words)
        .put("components", DataArray.fromCollection(List.of(row)))
        .put("allowed_mentions", Piece.noMentions());
  }

  /** The channel that was named, or the one in which the command was given. */
  private Answer<DataObject> wanted(DataObject interaction) {
    var named = Given.of(interaction.getObject("data")).words();
    return named.isEmpty()
        ? new Answer.Given<>(interaction.getObject("channel"))
        : api.get(Route.Channels.GET_CHANNEL.compile(named));
  }

  private static Optional<String> refusal(Answer<DataObject> answer) {
    return switch (answer) {
      case Answer.Given<DataObject> _ -> Optional.empty();
      case Answer.Declined<DataObject> no -> Optional.of(no.toString());
      case Answer.Lost<DataObject>(var why) -> Optional.of(why);
    };
  }

  private static void done(Answer<DataObject> answer) {
    refusal(answer).ifPresent(why -> log.warn("a command stays without its answer: {}", why));
  }
}
