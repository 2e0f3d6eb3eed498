package firstline.web.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts times into words, in the desk's time zone. */
public final class Times {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm:ss z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final long WEEK = 7;

  private final InstantSource clock;
  private final ZoneId zone;

  public Times(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  Moment moment(Instant instant) {
    return new Moment(instant.toString(), EXACT.format(instant.atZone(zone)), relative(instant));
  }

  String day(LocalDate day) {
    return DAY.format(day);
  }

  Instant now() {
    return clock.instant();
  }

  private String relative(Instant instant) {
    var ago = Duration.between(instant, clock.instant());
    if (ago.toMinutes() < 1) {
      return "now";
    }
    if (ago.toHours() < 1) {
      return ago.toMinutes() + " min";
    }
    if (ago.toDays() < 1) {
      return ago.toHours() + " h";
    }
    return ago.toDays() < WEEK ? ago.toDays() + " d" : DAY.format(instant.atZone(zone));
  }
}
