package firstline.storage.conversation;

import firstline.core.conversation.Conversation;
import firstline.core.desk.Agent;
import firstline.core.desk.Handoff;
import firstline.core.port.DeskView;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a conversation stands among the others, as lists show it.
 *
 * @param waitingSince set exactly while the queue is {@code WAITING}
 * @param name the state in a word, for the transcript
 */
record Standing(
    DeskView.Queue queue,
    Optional<Instant> waitingSince,
    Optional<Agent> agent,
    Optional<Instant> closedAt,
    String name) {

  static Standing of(Conversation conversation) {
    return switch (conversation) {
      case Conversation.WithBot(var header, var activity) -> {
        var since = header.handoff().map(Handoff::at);
        yield new Standing(
            since.isPresent() ? DeskView.Queue.WAITING : DeskView.Queue.BOT,
            since,
            Optional.empty(),
            Optional.empty(),
            "WithBot/" + activity.getClass().getSimpleName());
      }
      case Conversation.WithHuman(var header, var takeover, var paused) ->
          new Standing(
              DeskView.Queue.TAKEN,
              Optional.empty(),
              Optional.of(takeover.agent()),
              Optional.empty(),
              "WithHuman");
      case Conversation.Closed(var header, var at) ->
          new Standing(
              DeskView.Queue.CLOSED, Optional.empty(), Optional.empty(), Optional.of(at), "Closed");
    };
  }
}
