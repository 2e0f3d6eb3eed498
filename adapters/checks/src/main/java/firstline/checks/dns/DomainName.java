package firstline.checks.dns;

import firstline.checks.network.Host;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Reads the names that customers type. */
public final class DomainName {
  private DomainName() {}

  /** The name, in full; empty if it is none that can exist, an address for example. */
  public static Optional<Name> parse(String text) {
    return Host.parse(text)
        .filter(host -> host.literal().isEmpty())
        .flatMap(host -> name(host.name()));
  }

  private static Optional<Name> name(String text) {
    try {
      return Optional.of(Name.fromString(text, Name.root));
    } catch (TextParseException e) {
      return Optional.empty();
    }
  }
}
