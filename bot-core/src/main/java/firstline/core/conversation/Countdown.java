package firstline.core.conversation;

import firstline.core.customer.Customer;
import firstline.core.followup.Standing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a customer once, in the last days of the live-chat window, when it ends. Whoever is heard
 * of only after that is told nothing.
 */
final class Countdown {
  /** The timer for the day on which it is told. */
  static final String TIMER = "window";

  /** Two more days come after the one on which it is told. */
  private static final int DAYS_AHEAD = 2;

  private static final LocalTime HOUR = LocalTime.of(9, 0);

  private Countdown() {}

  /** Sees to it that the customer will be told in time. */
  static void watch(Draft draft, Standing standing) {
    if (standing.toldOfWindowEnd() || draft.header.address().scope() == Address.Scope.GROUP) {
      return;
    }
    lastDay(draft, standing)
        .filter(last -> !today(draft).isAfter(last))
        .ifPresent(
            last ->
                draft.also(
                    new Effect.SetTimer(
                        TIMER,
                        last.minusDays(DAYS_AHEAD).atTime(HOUR).atZone(zone(draft)).toInstant())));
  }

  /** The day has come. */
  static Decision due(Draft draft, Conversation now) {
    var standing = draft.standing();
    if (standing.isEmpty()) {
      return draft.needStanding();
    }
    var last = lastDay(draft, standing.get()).filter(day -> !today(draft).isAfter(day));
    if (last.isEmpty() || standing.get().toldOfWindowEnd()) {
      draft.because("window.passed-over", "told before, or over");
      return draft.unmoved(now);
    }
    if (today(draft).isBefore(last.get().minusDays(DAYS_AHEAD))) {
      // It was extended since the timer was set.
      watch(draft, standing.get());
      draft.because("window.later", last.get().toString());
      return draft.unmoved(now);
    }
    draft.because("window.ends", last.get().toString());
    var moments = new Moments(draft.header.locale(), zone(draft));
    draft.announce(Phrase.WINDOW_ENDS, Map.of("date", moments.day(last.get())));
    draft.header.account().ifPresent(account -> draft.also(new Effect.ToldOfWindowEnd(account)));
    return draft.unmoved(now);
  }

  /** The last day on which the window is open for a customer, with its extension. */
  static Optional<LocalDate> lastDay(Draft draft, Standing standing) {
    var policy = draft.support().policy();
    return standing
        .customer()
        .map(Customer::since)
        .flatMap(since -> policy.window().map(window -> window.lastDay(since)))
        .map(
            last ->
                standing
                    .windowExtendedUntil()
                    .filter(extended -> extended.isAfter(last))
                    .orElse(last));
  }

  private static LocalDate today(Draft draft) {
    return LocalDate.ofInstant(draft.event.at(), zone(draft));
  }

  private static ZoneId zone(Draft draft) {
    return draft.support().policy().zone();
  }
}
