package firstline.core.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the host that a customer typed: a domain name, or an IPv4 or IPv6 address. What stands
 * around it, such as a scheme, a user, a port or a path, is passed over.
 */
public final class Hosts {
  private static final int GROUPS = 8;
  private static final int HIGHEST = 255;
  private static final String FOUR = "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}";
  private static final Pattern AROUND = Pattern.compile("[^\\p{L}\\p{N}.:_-]+");
  private static final Pattern IPV4 =
      Pattern.compile("(?:\\p{L}+:)?(" + FOUR + ")(?::[0-9]{1,5})?:?\\.*");
  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
  private static final Pattern LAST_FOUR = Pattern.compile("(?<=:)(" + FOUR + ")$");

  private Hosts() {}

  /** The first address in the text; without one, the first domain name. */
  public static Optional<String> host(String text) {
    return address(text).or(() -> Addresses.domain(text));
  }

  /**
   * The first address of a machine in the text: IPv4 without leading zeros, or IPv6 in lower case
   * and without a zone.
   */
  public static Optional<String> address(String text) {
    return AROUND
        .splitAsStream(text)
        .flatMap(word -> ipv4(word).or(() -> ipv6(word)).stream())
        .findFirst();
  }

  /** Whether a host is an address and no name. */
  public static boolean isAddress(String host) {
    return address(host).filter(host::equals).isPresent();
  }

  private static Optional<String> ipv4(String word) {
    var match = IPV4.matcher(word);
    return match.matches() ? decimal(match.group(1)) : Optional.empty();
  }

  private static Optional<String> decimal(String four) {
    var numbers = Arrays.stream(four.split("\\.")).map(Integer::valueOf).toList();
    return numbers.stream().allMatch(number -> number <= HIGHEST)
        ? Optional.of(numbers.stream().map(String::valueOf).collect(Collectors.joining(".")))
        : Optional.empty();
  }

  private static Optional<String> ipv6(String word) {
    var bare = word.toLowerCase(Locale.ROOT).replaceFirst("\\.+$", "");
    var four = LAST_FOUR.matcher(bare);
    if (four.find()) {
      // The last 32 bits in decimal count as two groups.
      return decimal(four.group(1)).filter(_ -> isIpv6(four.replaceFirst("0:0"))).map(_ -> bare);
    }
    return Optional.of(bare).filter(Hosts::isIpv6);
  }

  /** Eight groups, or fewer with one gap between them. */
  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(groups -> groups.size() == GROUPS).isPresent();
    }
    var before = groups(text.substring(0, gap));
    var behind = groups(text.substring(gap + 2));
    return before.isPresent()
        && behind.isPresent()
        && before.get().size() + behind.get().size() < GROUPS;
  }

  /** The groups between colons; empty if something else stands there. */
  private static Optional<List<String>> groups(String text) {
    if (text.isEmpty()) {
      return Optional.of(List.of());
    }
    var groups = List.of(text.split(":", -1));
    return groups.stream().allMatch(group -> GROUP.matcher(group).matches())
        ? Optional.of(groups)
        : Optional.empty();
  }
}
