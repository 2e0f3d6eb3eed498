package firstline.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Gives every message its turn, so that neither a chat nor all of them together get more than
 * Telegram takes. A turn that was given is kept for the message until it comes for it: messages
 * that have to wait go out in the order in which they first asked.
 */
final class Throttle {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** What a clock of Telegram's and a line that is faster the second time may make of a second. */
  private static final long MARGIN = Duration.ofMillis(50).toNanos();

  private static final long KEPT = Duration.ofMinutes(2).toNanos();
  private static final int SWEEP_EVERY = 4_096;

  private final Pace pace;
  private final LongSupplier nanos;
  private final Window overall;
  private final Map<Long, ChatGate> chats = new HashMap<>();
  private final Map<String, Turn> turns = new HashMap<>();
  private long allPausedUntil;
  private Optional<Long> lastPaused = Optional.empty();
  private int asked;

  Throttle(Pace pace, LongSupplier nanos) {
    this.pace = pace;
    this.nanos = nanos;
    this.overall = new Window(pace.perSecond(), SECOND + MARGIN);
    this.allPausedUntil = nanos.getAsLong();
  }

  /** When a message may go: first in its chat, then, once that time has come, among all. */
  private static final class Turn {
    final long inChat;
    Optional<Long> amongAll = Optional.empty();

    Turn(long inChat) {
      this.inChat = inChat;
    }
  }

  /**
   * Asks for the turn of a message. Zero means now, and that the turn is used up; anything else is
   * how long to wait before asking again.
   *
   * @param key names the message for good
   */
  synchronized Duration ask(String key, long chat) {
    long now = nanos.getAsLong();
    sweep(now);
    var gate = gate(chat, now);
    var turn = turns.computeIfAbsent(key, _ -> new Turn(gate.take(now)));
    long wait = Math.max(turn.inChat, Math.max(gate.pausedUntil(), allPausedUntil)) - now;
    if (wait <= 0) {
      long slot = turn.amongAll.orElseGet(() -> overall.take(now));
      turn.amongAll = Optional.of(slot);
      wait = slot - now;
    }
    if (wait <= 0) {
      turns.remove(key);
    }
    return Duration.ofNanos(Math.max(0, wait));
  }

  /** Telegram has answered what was sent in a turn: it cannot have arrived later than now. */
  synchronized void answered(long chat) {
    long now = nanos.getAsLong();
    gate(chat, now).answered(now);
  }

  /** Telegram wants a chat to be left alone; if it says so of another one, too, it means us all. */
  synchronized void pause(long chat, Duration duration) {
    long now = nanos.getAsLong();
    long until = now + duration.toNanos() + MARGIN;
    boolean another =
        lastPaused
            .filter(id -> id != chat)
            .map(id -> gate(id, now).pausedUntil() > now)
            .orElse(false);
    if (another) {
      allPausedUntil = Math.max(allPausedUntil, until);
    }
    gate(chat, now).pauseUntil(until);
    lastPaused = Optional.of(chat);
  }

  /** Whether Telegram wants a chat to be left alone. */
  synchronized boolean isPaused(long chat) {
    long now = nanos.getAsLong();
    return allPausedUntil > now || gate(chat, now).pausedUntil() > now;
  }

  private ChatGate gate(long chat, long now) {
    return chats.computeIfAbsent(chat, id -> new ChatGate(pace, id < 0, now));
  }

  private void sweep(long now) {
    if (++asked % SWEEP_EVERY == 0) {
      chats.values().removeIf(gate -> gate.isIdle(now));
      turns.values().removeIf(turn -> turn.amongAll.orElse(turn.inChat) + KEPT < now);
    }
  }
}
