package firstline.checks;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the operator has chosen for the checks.
 *
 * @param resolvers name servers that tell what the world sees
 * @param blocklists the zones of public lists of bad senders
 * @param registries an RDAP server that knows the right one for each domain
 * @param ownList the provider's own list of blocked addresses; empty where there is none
 */
public record CheckSettings(
    List<InetSocketAddress> resolvers,
    List<String> blocklists,
    URI registries,
    Optional<OwnList> ownList) {
  public CheckSettings {
    resolvers = List.copyOf(resolvers);
    blocklists = List.copyOf(blocklists);
  }

  /**
   * Where the provider's own list is asked.
   *
   * @param url with {@code {address}} where the address goes, or it is added as a parameter
   */
  public record OwnList(String url, Optional<String> token) {
    @Override
    public String toString() {
      return "OwnList[" + url + "]";
    }
  }

  /** Well-known public services, and no list of the provider's own. */
  public static CheckSettings usual() {
    return new CheckSettings(
        List.of(
            new InetSocketAddress("1.1.1.1", 53),
            new InetSocketAddress("8.8.8.8", 53),
            new InetSocketAddress("9.9.9.9", 53)),
        List.of("zen.spamhaus.org", "bl.spamcop.net", "psbl.surriel.com"),
        URI.create("https://rdap.org"),
        Optional.empty());
  }
}
