package firstline.web.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place on the network: an IPv4 address, or an IPv6 network of 64 bits. */
final class Network {
  private static final int PREFIX_BYTES = 8;

  private Network() {}

  /** The place of an address; what is no address stands for itself. */
  static String of(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64"
          : parsed.getHostAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
