package firstline.launcher.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what several settings have in common. */
final class Parse {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");

  private Parse() {}

  /** A whole number in a range, both ends included. */
  static Function<String, Optional<Integer>> number(int least, int most) {
    return text -> {
      try {
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    };
  }

  /** An address with a host and one of the schemes, without log-in data. */
  static Optional<URI> url(String text, String... schemes) {
    try {
      var uri = new URI(text);
      boolean fits =
          uri.getHost() != null
              && uri.getScheme() != null
              && Set.of(schemes).contains(uri.getScheme())
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null;
      return fits ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** An address without a path. */
  static Optional<URI> origin(String text, String... schemes) {
    return url(text, schemes)
        .filter(uri -> uri.getRawQuery() == null)
        .filter(uri -> uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
  }

  static Optional<String> email(String text) {
    return matching(EMAIL).apply(text);
  }

  static Function<String, Optional<String>> matching(Pattern shape) {
    return text -> shape.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
