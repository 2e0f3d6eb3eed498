package firstline.core.catalog;

import java.util.regex.Pattern;

/** The one spelling that all slugs share. */
final class Slugs {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slugs() {}

  static void check(String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no slug: use lower-case letters, digits and single hyphens");
    }
  }
}
