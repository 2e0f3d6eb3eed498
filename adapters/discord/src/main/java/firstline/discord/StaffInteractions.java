package firstline.discord;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
import firstline.core.turn.StaffEntrance.Entry;
import firstline.discord.Arrivals.Arrival;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What staff press, choose from the menu of a message, and type into forms. */
final class StaffInteractions {
  static final String TAKE_COMMAND = "Take over";
  static final String NOTE_COMMAND = "Add note";

  private static final Logger log = LoggerFactory.getLogger(StaffInteractions.class);
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int FORM = 5;
  private static final int ON_MESSAGE = 3;
  private static final long STORING_MILLIS = 1_500;
  private static final String NO_STAFF = "Only staff can do that.";
  private static final String BARRED = "An administrator has switched you off here.";
  private static final String ELSEWHERE =
      "That works on messages of a conversation in the staff channel.";
  private static final String NOTHING =
      "Nothing was done: a number is written like Q-1042, and a price like EUR 89.00.";
  private static final String LATER = "It is taken and will be done in a moment.";

  private final DiscordApi api;
  private final RoomBook book;
  private final Arrivals arrivals;
  private final StaffUpdates updates;
  private final StaffAnswers answers;
  private final Executor threads;
  private final InstantSource clock;

  StaffInteractions(
      Reception.Parts parts,
      Arrivals arrivals,
      StaffUpdates updates,
      StaffAnswers answers,
      Executor threads) {
    this.api = parts.api();
    this.book = parts.book();
    this.arrivals = arrivals;
    this.updates = updates;
    this.answers = answers;
    this.threads = threads;
    this.clock = parts.clock();
  }

  /** Takes an interaction if it is one of staff's; false if it is not. */
  boolean take(DataObject interaction, boolean late) {
    var data = interaction.getObject("data");
    var work =
        switch (interaction.getInt("type")) {
          case COMPONENT, FORM ->
              DeedKey.decode(data.getString("custom_id", ""))
                  .<Runnable>map(key -> () -> keyed(interaction, key, late));
          case COMMAND ->
              data.getInt("type", 1) == ON_MESSAGE
                  ? Optional.<Runnable>of(() -> commanded(interaction, data, late))
                  : Optional.<Runnable>empty();
          default -> Optional.<Runnable>empty();
        };
    work.ifPresent(task -> threads.execute(() -> run(interaction, task)));
    return work.isPresent();
  }

  private void run(DataObject interaction, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("what staff pressed could not be done", e);
      Reply.to(interaction).privately(api, "That did not work. Try again in a moment.");
    }
  }

  private void commanded(DataObject interaction, DataObject data, boolean late) {
    var place = book.find(interaction.getString("channel_id"));
    var conversation =
        place
            .or(() -> book.find(data.getString("target_id", "0")))
            .filter(room -> room.kind() == Room.Kind.STAFF)
            .map(room -> new ConversationId(room.owner()));
    if (conversation.isEmpty()) {
      Reply.to(interaction).privately(api, ELSEWHERE);
      return;
    }
    var deed = data.getString("name", "").equals(NOTE_COMMAND) ? Deed.NOTE : Deed.TAKE;
    keyed(interaction, new DeedKey(deed, conversation.get()), late);
  }

  private void keyed(DataObject interaction, DeedKey key, boolean late) {
    var reply = Reply.to(interaction);
    if (!updates.isStaff(interaction)) {
      reply.privately(api, NO_STAFF);
    } else if (interaction.getInt("type") == FORM) {
      var data = interaction.getObject("data");
      done(
          interaction,
          firstline.core.staffroom.Written.FORM + reply.id(),
          key.conversation(),
          (at, agent) -> StaffForm.event(key, data, at, agent),
          late);
    } else if (StaffForm.of(key).isPresent()) {
      StaffForm.of(key).ifPresent(form -> reply.form(api, form));
    } else {
      done(interaction, reply.id(), key.conversation(), key.deed()::event, late);
    }
  }

  private void done(
      DataObject interaction,
      String key,
      ConversationId conversation,
      BiFunction<Instant, Agent, Optional<Event.FromStaff>> event,
      boolean late) {
    var reply = Reply.to(interaction);
    switch (updates.act(interaction, key, clock.instant(), conversation, event)) {
      case Entry.Barred() -> reply.privately(api, BARRED);
      case Entry.Nothing() -> reply.privately(api, NOTHING);
      case Entry.Enters(var inbound) -> {
        var arrival = Arrival.of(inbound, "");
        if (!late) {
          acknowledge(interaction, key, arrival);
        }
        arrivals.add(arrival);
      }
    }
  }

  /** Discord wants a word soon; what came of it follows. */
  private void acknowledge(DataObject interaction, String key, Arrival arrival) {
    var reply = Reply.to(interaction);
    boolean onButton = interaction.getInt("type") == COMPONENT;
    if (onButton) {
      answers.await(key, reply);
    }
    var _ =
        arrival
            .stored()
            .copy()
            .completeOnTimeout(false, STORING_MILLIS, TimeUnit.MILLISECONDS)
            .thenAccept(
                stored -> {
                  if (onButton) {
                    reply.taken(api);
                  } else {
                    reply.privately(api, stored ? "Done." : LATER);
                  }
                });
  }
}
