package firstline.checks.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which addresses may be connected to: public ones, and those that the allow-list names. */
public final class AddressRules {
  /** What the rules say of an address. */
  public sealed interface Verdict {
    /** Anybody on the internet can reach it. */
    record Public() implements Verdict {}

    /** The allow-list names it; ports other than a probe's own may be used, too. */
    record Listed() implements Verdict {}

    /** Not to be connected to; {@code kind} says what it is, for example {@code private}. */
    record Refused(String kind) implements Verdict {}
  }

  private static final Map<Cidr, String> REFUSED = refused();
  private static final Cidr GLOBAL_UNICAST = Cidr.parse("2000::/3");
  private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96");
  private static final Cidr SIX_TO_FOUR = Cidr.parse("2002::/16");

  private final List<Cidr> allowed;

  /** Rules with an allow-list, which may be empty. */
  public AddressRules(List<Cidr> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Judges one address. */
  public Verdict judge(InetAddress address) {
    if (allowed.stream().anyMatch(block -> block.contains(address))) {
      return new Verdict.Listed();
    }
    var embedded = embedded(address);
    if (embedded.isPresent()) {
      return judge(embedded.get());
    }
    for (var block : REFUSED.entrySet()) {
      if (block.getKey().contains(address)) {
        return new Verdict.Refused(block.getValue());
      }
    }
    return address instanceof Inet4Address || GLOBAL_UNICAST.contains(address)
        ? new Verdict.Public()
        : new Verdict.Refused("reserved");
  }

  /** The IPv4 address that packets to an IPv6 address end up at. */
  private static Optional<InetAddress> embedded(InetAddress address) {
    var bytes = address.getAddress();
    if (NAT64.contains(address)) {
      return Optional.of(Host.address(Arrays.copyOfRange(bytes, 12, 16)));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return Optional.of(Host.address(Arrays.copyOfRange(bytes, 2, 6)));
    }
    return Optional.empty();
  }

  private static Map<Cidr, String> refused() {
    var blocks = new LinkedHashMap<Cidr, String>();
    refuse(blocks, "loopback", "127.0.0.0/8", "::1/128");
    refuse(
        blocks,
        "private",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "fc00::/7",
        "fec0::/10");
    refuse(blocks, "link-local", "169.254.0.0/16", "fe80::/10");
    refuse(blocks, "shared by carriers", "100.64.0.0/10");
    refuse(blocks, "multicast", "224.0.0.0/4", "ff00::/8");
    refuse(blocks, "unspecified", "0.0.0.0/8", "::/128");
    refuse(blocks, "documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24");
    refuse(blocks, "documentation", "2001:db8::/32", "3fff::/20");
    refuse(blocks, "benchmark", "198.18.0.0/15", "2001:2::/48");
    refuse(blocks, "reserved", "192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4", "2001::/23");
    return blocks;
  }

  private static void refuse(Map<Cidr, String> blocks, String kind, String... ranges) {
    for (var range : ranges) {
      blocks.put(Cidr.parse(range), kind);
    }
  }
}
