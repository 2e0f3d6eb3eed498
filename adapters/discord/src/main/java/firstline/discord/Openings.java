package firstline.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Commands that were acknowledged with "is thinking": the next message to their room becomes their
 * answer. Discord lets a command be answered for a quarter of an hour.
 */
final class Openings {
  private static final Duration LIFE = Duration.ofMinutes(14);

  /**
   * One command that waits for its answer.
   *
   * @param acknowledged done once Discord knows that there will be one; false if it never will
   */
  record Opening(
      String application, String token, CompletableFuture<Boolean> acknowledged, Instant until) {
    Answer<DataObject> answer(DiscordApi api, DataObject message) {
      return acknowledged.join()
          ? api.call(
              Route.Interactions.EDIT_FOLLOWUP.compile(application, token, "@original"), message)
          : new Answer.Declined<>(404, 0, "the command was not acknowledged in time");
    }

    /** There will be no answer: nothing is left of the command. */
    void drop(DiscordApi api) {
      acknowledged.thenAccept(
          known -> {
            if (known) {
              api.post(
                  Route.Interactions.DELETE_FOLLOWUP.compile(application, token, "@original"),
                  null);
            }
          });
    }
  }

  private final Map<String, Opening> byChat = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Openings(InstantSource clock) {
    this.clock = clock;
  }

  Opening opening(String application, String token, CompletableFuture<Boolean> acknowledged) {
    return new Opening(application, token, acknowledged, clock.instant().plus(LIFE));
  }

  /** Waits for the room's next message; what waited before waits in vain and is given back. */
  Optional<Opening> await(String chat, Opening opening) {
    return Optional.ofNullable(byChat.put(chat, opening));
  }

  /** What waits in a room; it waits no more. */
  Optional<Opening> take(String chat) {
    return Optional.ofNullable(byChat.remove(chat))
        .filter(opening -> clock.instant().isBefore(opening.until()));
  }

  /** Whether it still waits; if so, it waits no more. */
  boolean giveUp(String chat, Opening opening) {
    return byChat.remove(chat, opening);
  }
}
