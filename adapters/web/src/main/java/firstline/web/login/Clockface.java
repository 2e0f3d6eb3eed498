package firstline.web.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when something may be tried again. */
public final class Clockface {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

  private final InstantSource clock;
  private final ZoneId zone;

  public Clockface(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** For example "at 14:05:20, in 2 minutes". */
  public String from(Instant instant) {
    long seconds = Math.max(1, Duration.between(clock.instant(), instant).toSeconds());
    long minutes = (seconds + 59) / 60;
    var left = minutes == 1 ? "in a minute" : "in " + minutes + " minutes";
    return "at " + TIME.format(instant.atZone(zone)) + ", " + left;
  }
}
