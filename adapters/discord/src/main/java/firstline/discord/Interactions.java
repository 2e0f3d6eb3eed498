package firstline.discord;

import firstline.core.channel.RecentIds;
import firstline.discord.Arrivals.Arrival;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands and presses. Discord wants a word within three seconds, whatever else is slow: a command
 * gets it at once, a press once it is stored, and if that takes long, before.
 */
final class Interactions {
  private static final Logger log = LoggerFactory.getLogger(Interactions.class);
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int TYPING = 4;
  private static final int FORM = 5;
  private static final long STORING_MILLIS = 1_000;
  private static final long UNANSWERED_SECONDS = 20;

  private final DiscordApi api;
  private final Updates updates;
  private final RoomBook book;
  private final CatchUp catchUp;
  private final Openings openings;
  private final People people;
  private final Servers servers;
  private final Suggestions suggestions;
  private final CustomerForms forms;
  private final InstantSource clock;
  private final Optional<StaffInteractions> staff;
  private final RecentIds seen = new RecentIds(5_000);

  /**
   * @param staff takes what staff do in their channel, if there is one
   */
  Interactions(
      Reception.Parts parts,
      Servers servers,
      Suggestions suggestions,
      CustomerForms forms,
      Optional<StaffInteractions> staff) {
    this.forms = forms;
    this.staff = staff;
    this.api = parts.api();
    this.updates = parts.updates();
    this.book = parts.book();
    this.catchUp = parts.catchUp();
    this.openings = parts.openings();
    this.people = parts.people();
    this.clock = parts.clock();
    this.servers = servers;
    this.suggestions = suggestions;
  }

  /**
   * Takes one in.
   *
   * @param late whether it is too old to be acknowledged; it is worked on all the same
   */
  void take(DataObject interaction, boolean late) {
    if (!seen.add(interaction.getString("id"))) {
      return;
    }
    Json.text(interaction, "locale")
        .ifPresent(tag -> people.speaks(Updates.user(interaction).getString("id"), tag));
    if (staff.filter(room -> room.take(interaction, late)).isPresent()) {
      return;
    }
    switch (interaction.getInt("type")) {
      case COMMAND -> command(interaction, late);
      case COMPONENT, FORM -> press(interaction, late);
      case TYPING -> {
        if (!late) {
          suggestions.answer(interaction);
        }
      }
      default -> log.debug("an interaction of type {} is none of ours", interaction.getInt("type"));
    }
  }

  private void press(DataObject interaction, boolean late) {
    if (Servers.isCallForHelp(interaction)) {
      servers.help(interaction, late);
      return;
    }
    var user = Updates.user(interaction).getString("id");
    var room = room(interaction, user).filter(found -> found.owner().equals(user));
    if (room.isEmpty()) {
      Reply.to(interaction).privately(api, Words.NOT_YOURS.in(Reply.locale(interaction)));
      return;
    }
    var form = CustomerForms.key(interaction);
    if (form.isPresent() && interaction.getInt("type") == COMPONENT) {
      forms.show(interaction, form.get());
      return;
    }
    var inbound =
        form.isPresent()
            ? forms.filled(interaction, room.get(), clock.instant())
            : updates.press(interaction, room.get(), clock.instant());
    var arrival = Arrival.of(inbound, "");
    if (!late) {
      acknowledge(interaction, arrival);
    }
    catchUp.bring(arrival);
  }

  private void acknowledge(DataObject interaction, Arrival arrival) {
    var _ =
        arrival
            .stored()
            .copy()
            .completeOnTimeout(false, STORING_MILLIS, TimeUnit.MILLISECONDS)
            .thenRun(() -> Reply.to(interaction).taken(api));
  }

  private void command(DataObject interaction, boolean late) {
    if (Servers.isPanel(interaction)) {
      servers.panel(interaction);
      return;
    }
    if (servers.isPublic(interaction)) {
      servers.command(interaction, late);
      return;
    }
    room(interaction, Updates.user(interaction).getString("id"))
        .ifPresent(room -> command(interaction, room, late));
  }

  private void command(DataObject interaction, Room room, boolean late) {
    if (!late) {
      announce(interaction, room.chat());
    }
    catchUp.bring(Arrival.of(updates.command(interaction, room, clock.instant()), ""));
  }

  /** Shows that an answer is coming; the room's next message will be it. */
  private void announce(DataObject interaction, String chat) {
    var reply = Reply.to(interaction);
    var opening = openings.opening(reply.application(), reply.token(), reply.thinking(api));
    openings.await(chat, opening).ifPresent(earlier -> earlier.drop(api));
    CompletableFuture.delayedExecutor(UNANSWERED_SECONDS, TimeUnit.SECONDS)
        .execute(
            () -> {
              if (openings.giveUp(chat, opening)) {
                opening.drop(api);
              }
            });
  }

  /** Outside of servers every room is ours; in them, those that we know. */
  private Optional<Room> room(DataObject interaction, String user) {
    var chat = interaction.getString("channel_id");
    return book.find(chat)
        .or(
            () ->
                interaction.isNull("guild_id")
                    ? Optional.of(book.direct(chat, user))
                    : Optional.empty());
  }
}
