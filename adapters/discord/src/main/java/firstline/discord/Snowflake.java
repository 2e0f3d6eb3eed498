package firstline.discord;

import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Discord's ids: numbers that grow with time and carry when they were given. */
final class Snowflake {
  /** By age, the oldest first. */
  static final Comparator<String> BY_AGE =
      (one, other) -> Long.compareUnsigned(Long.parseUnsignedLong(one), number(other));

  private static final Pattern SHAPE = Pattern.compile("[0-9]{1,19}");
  private static final long EPOCH = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
  private static final int BELOW_TIME = 22;

  private Snowflake() {}

  static boolean is(String text) {
    return SHAPE.matcher(text).matches();
  }

  static Instant time(String id) {
    return Instant.ofEpochMilli((number(id) >>> BELOW_TIME) + EPOCH);
  }

  /** The smallest id that can be given at an instant. */
  static String at(Instant instant) {
    long sinceEpoch = Math.max(0, instant.toEpochMilli() - EPOCH);
    return Long.toUnsignedString(sinceEpoch << BELOW_TIME);
  }

  /** The id right before another. */
  static String before(String id) {
    return Long.toUnsignedString(Math.max(0, number(id) - 1));
  }

  static boolean isLater(String id, String than) {
    return than.isEmpty() || BY_AGE.compare(id, than) > 0;
  }

  private static long number(String id) {
    return Long.parseUnsignedLong(id);
  }
}
