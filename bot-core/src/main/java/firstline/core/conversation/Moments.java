package firstline.core.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and times in the words of a language, in the zone that the policy counts in. */
record Moments(Locale locale, ZoneId zone) {
  /** For example {@code Tuesday, 10 March 2026}. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
  }

  String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  /** With the time of day and the zone, for example {@code Tuesday, 10 March 2026, 14:00 (UTC)}. */
  String time(Instant at) {
    var time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale)
            .format(at.atZone(zone));
    return day(at) + ", " + time + " (" + zone.getDisplayName(TextStyle.SHORT, locale) + ")";
  }

  /** A slot of one day, or of several. */
  String slot(Instant from, Instant to) {
    return time(from) + " – " + time(to);
  }
}
