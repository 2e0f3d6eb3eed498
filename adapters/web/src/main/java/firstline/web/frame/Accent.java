package firstline.web.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one colour that a provider chooses. From it come a fill and a text colour for light and dark
 * that keep the contrast which the stylesheet promises, whatever was chosen.
 *
 * @param colour red, green and blue, 8 bits each
 */
public record Accent(Colour colour) {
  /** Calm blue, for those who choose nothing. */
  public static final Accent STANDARD = new Accent(new Colour(0x1f, 0x5f, 0xbf));

  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");
  private static final Colour LIGHT_GROUND = new Colour(0xec, 0xee, 0xf2);
  private static final Colour DARK_GROUND = new Colour(0x23, 0x28, 0x30);
  private static final double PART = 3;
  private static final double WORDS = 4.6;

  /** Reads {@code 1f5fbf} or {@code #1f5fbf}; empty for anything else. */
  public static Optional<Accent> parse(String hex) {
    var matcher = HEX.matcher(hex.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(matcher.group(1), 16);
    return Optional.of(new Accent(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff)));
  }

  /** Six hexadecimal digits, lower case. */
  public String hex() {
    return colour.hex().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The custom properties that the stylesheet expects. */
  String css() {
    var lightFill = colour.until(PART, LIGHT_GROUND);
    var darkFill = colour.until(PART, DARK_GROUND);
    return ":root{"
        + property("--accent", lightFill, darkFill)
        + property("--on-accent", lightFill.ink(), darkFill.ink())
        + property(
            "--accent-text", colour.until(WORDS, LIGHT_GROUND), colour.until(WORDS, DARK_GROUND))
        + "}\n";
  }

  private static String property(String name, Colour light, Colour dark) {
    return name + ":light-dark(" + light.hex() + "," + dark.hex() + ");";
  }
}
