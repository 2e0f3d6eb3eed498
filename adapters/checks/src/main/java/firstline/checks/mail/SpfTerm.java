package firstline.checks.mail;

import firstline.checks.network.Cidr;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One term of an SPF record, such as {@code -all} or {@code ip4:203.0.113.0/24}.
 *
 * @param result what it says of a sender whom it fits
 * @param mechanism in lower case
 * @param domain the domain or address that it names; empty if none
 * @param prefix the bits of an IPv4 address that count, or of an IPv6 one for {@code ip6}
 * @param prefix6 the bits of an IPv6 address that count
 */
record SpfTerm(
    String result,
    String mechanism,
    String domain,
    Optional<Integer> prefix,
    Optional<Integer> prefix6) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "([-+~?]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?::([^/]+))?(?:/(\\d{1,3}))?(?://(\\d{1,3}))?",
          Pattern.CASE_INSENSITIVE);

  /** Reads a term; empty if it is none that SPF knows, or lacks what it must name. */
  static Optional<SpfTerm> read(String word) {
    var parts = SHAPE.matcher(word);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var mechanism = parts.group(2).toLowerCase(Locale.ROOT);
    var domain = Optional.ofNullable(parts.group(3)).orElse("");
    boolean mustName =
        switch (mechanism) {
          case "include", "ip4", "ip6", "exists" -> true;
          default -> false;
        };
    if (mustName && domain.isEmpty() || mechanism.equals("all") && !domain.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SpfTerm(
            result(parts.group(1)),
            mechanism,
            domain,
            Optional.ofNullable(parts.group(4)).map(Integer::valueOf),
            Optional.ofNullable(parts.group(5)).map(Integer::valueOf)));
  }

  private static String result(String sign) {
    return switch (sign) {
      case "-" -> "fail";
      case "~" -> "softfail";
      case "?" -> "neutral";
      default -> "pass";
    };
  }

  /** The addresses around one that the term means, too. */
  Cidr around(InetAddress address) {
    int all = address.getAddress().length * 8;
    int bits = (all == 32 ? prefix : prefix6).orElse(all);
    return new Cidr(address, Math.min(bits, all));
  }
}
