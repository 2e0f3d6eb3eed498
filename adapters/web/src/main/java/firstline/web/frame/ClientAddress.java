package firstline.web.frame;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From which network address a request comes, for limits. A proxy's word is taken only when the
 * proxy itself is on this machine or a private network, and then only the entry it added itself.
 */
public final class ClientAddress {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]{2,45}");
  private static final int NETWORK = 8;

  private ClientAddress() {}

  /** An IPv4 address, or the first half of an IPv6 address: one customer has all of the rest. */
  public static String of(Context ctx) {
    return of(ctx.ip(), Optional.ofNullable(ctx.header("X-Forwarded-For")));
  }

  static String of(String connected, Optional<String> forwarded) {
    var peer = parse(connected);
    var client =
        peer.filter(ClientAddress::isNear).isEmpty()
            ? peer
            : forwarded.map(ClientAddress::last).flatMap(ClientAddress::parse).or(() -> peer);
    return client.map(ClientAddress::network).orElse("unknown");
  }

  private static String last(String hops) {
    return hops.substring(hops.lastIndexOf(',') + 1).strip();
  }

  private static boolean isNear(InetAddress peer) {
    boolean uniqueLocal = peer instanceof Inet6Address && (peer.getAddress()[0] & 0xfe) == 0xfc;
    return peer.isLoopbackAddress() || peer.isSiteLocalAddress() || uniqueLocal;
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK)
        : address.getHostAddress();
  }

  /** Reads a literal address; no name is ever looked up. */
  private static Optional<InetAddress> parse(String text) {
    var bare = text.replaceAll("[\\[\\]]|%.*", "");
    if (!LITERAL.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
