package firstline.checks.network;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xbill.DNS.Address;

/**
 * A host as a customer or a server names it.
 *
 * @param name in lower case and ASCII form, without a trailing dot or brackets
 * @param literal the address, where the name is one
 */
public record Host(String name, Optional<InetAddress> literal) {
  private static final int LONGEST = 253;
  private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";

  /** The last label has a letter, so that no odd spelling of an address passes for a name. */
  private static final Pattern NAME =
      Pattern.compile("(?:" + LABEL + "\\.)*(?=[a-z0-9-]*[a-z])(?!0x)" + LABEL);

  /** The host that a text names; empty if it names none. */
  public static Optional<Host> parse(String text) {
    var bare = text.strip();
    if (bare.startsWith("[") && bare.endsWith("]")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    var address = literal(bare);
    if (address.isPresent()) {
      return address.map(found -> new Host(found.getHostAddress(), address));
    }
    return ascii(bare)
        .filter(name -> name.length() <= LONGEST && NAME.matcher(name).matches())
        .map(name -> new Host(name, Optional.empty()));
  }

  /** An address in its usual spelling: four decimal numbers, or IPv6 without a zone. */
  public static Optional<InetAddress> literal(String text) {
    var bytes = Address.toByteArray(text, Address.IPv4);
    if (bytes == null) {
      bytes = Address.toByteArray(text, Address.IPv6);
    }
    return bytes == null ? Optional.empty() : Optional.of(address(bytes));
  }

  /** An address by its 4 or 16 bytes; the mapped form of an IPv4 address is that address. */
  static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length, e);
    }
  }

  private static Optional<String> ascii(String text) {
    try {
      var name = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return Optional.of(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
