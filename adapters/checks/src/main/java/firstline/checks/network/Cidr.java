package firstline.checks.network;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses of one family: those that share the first {@code prefix} bits of a base. */
public record Cidr(InetAddress base, int prefix) {
  public Cidr {
    if (prefix < 0 || prefix > base.getAddress().length * 8) {
      throw new IllegalArgumentException(
          "a prefix of "
              + base.getHostAddress()
              + " has 0 to "
              + base.getAddress().length * 8
              + " bits");
    }
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address. Names are not resolved.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    var base =
        Host.literal(address.strip())
            .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no address block"));
    return new Cidr(base, slash < 0 ? base.getAddress().length * 8 : bits(text, slash));
  }

  private static int bits(String text, int slash) {
    try {
      return Integer.parseInt(text.substring(slash + 1).strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no address block", e);
    }
  }

  /** Whether an address of the same family lies in the block. */
  public boolean contains(InetAddress address) {
    var mine = base.getAddress();
    var other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    int whole = prefix / 8;
    if (!Arrays.equals(mine, 0, whole, other, 0, whole)) {
      return false;
    }
    int mask = 0xff00 >> (prefix % 8) & 0xff;
    return mask == 0 || (mine[whole] & mask) == (other[whole] & mask);
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + prefix;
  }
}
