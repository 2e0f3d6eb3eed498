package firstline.web.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

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

  /** A point in time as pages show it. */
  public Moment moment(Instant instant) {
    return new Moment(instant.toString(), EXACT.format(instant.atZone(zone)), relative(instant));
  }

  /** A day in words. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Today in the desk's time zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** The name of the desk's time zone. */
  public String zone() {
    return zone.getId();
  }

  /** An instant as a field for date and time holds it, in the desk's time zone, to the minute. */
  public String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** What a field for date and time holds; empty if it is none. */
  public Optional<Instant> instant(String local) {
    try {
      return Optional.of(LocalDateTime.parse(local).atZone(zone).toInstant());
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  /** Now. */
  public Instant now() {
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
