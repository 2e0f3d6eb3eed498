package firstline.knowledge.policy;

import firstline.core.desk.BusinessHours;
import firstline.core.desk.Targets;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads promised times, as in {@code 4 business hours}. */
final class TargetReader {
  private static final Pattern PERIOD =
      Pattern.compile("([1-9]\\d{0,4}) (business )?(minute|hour|day)s?");

  private final Problems problems;
  private final Optional<BusinessHours> hours;

  TargetReader(Problems problems, Optional<BusinessHours> hours) {
    this.problems = problems;
    this.hours = hours;
  }

  Map<String, Targets> read(FieldReader fields) {
    var targets = new LinkedHashMap<String, Targets>();
    fields
        .entries()
        .forEach(
            (name, entry) ->
                FieldReader.of(entry.value(), problems)
                    .ifPresent(each -> targets.put(name, targets(each))));
    return targets;
  }

  private Targets targets(FieldReader fields) {
    var respond = fields.optionalValue("respond", this::period).map(Located::value);
    var resolve = fields.optionalValue("resolve", this::period).map(Located::value);
    fields.nothingElse();
    return new Targets(respond, resolve);
  }

  private Targets.Period period(String text) {
    var period = PERIOD.matcher(text);
    if (!period.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no length of time; write '3 days' or '4 business hours'");
    }
    int count = Integer.parseInt(period.group(1));
    boolean days = period.group(3).equals("day");
    var length =
        switch (period.group(3)) {
          case "minute" -> Duration.ofMinutes(count);
          case "hour" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return period.group(2) == null
        ? new Targets.Period.Elapsed(length)
        : new Targets.Period.Worked(length, businessHours(text, days));
  }

  private BusinessHours businessHours(String text, boolean days) {
    if (days) {
      throw new IllegalArgumentException("'" + text + "': write business days as business hours");
    }
    return hours.orElseThrow(
        () -> new IllegalArgumentException("'" + text + "', but the policy has no 'hours'"));
  }
}
