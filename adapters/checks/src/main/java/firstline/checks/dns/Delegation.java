package firstline.checks.dns;

import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.network.Host;
import firstline.checks.network.Network;
import firstline.checks.network.Route;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Finds out which name servers are responsible for a name, as the zone above says; that works even
 * where none of them does their work. Addresses of name servers are judged before they are asked.
 */
final class Delegation {
  private static final int PORT = 53;
  private static final int SERVERS = 6;

  /** Who is responsible. */
  sealed interface Found {
    /** The zone that the name lies in, and its servers. */
    record Zone(Name name, List<Server> servers) implements Found {
      public Zone {
        servers = List.copyOf(servers);
      }
    }

    record NoSuchName() implements Found {}

    /** Nobody who would know answers. */
    record NoAnswer() implements Found {}

    /** The resolvers that we ask are away. */
    record Away() implements Found {}
  }

  /**
   * One name server.
   *
   * @param end where to ask it; empty if it cannot be asked
   * @param why it cannot be asked, for people; empty if it can
   */
  record Server(Name name, Optional<InetSocketAddress> end, String why) {}

  private final Network network;
  private final Dns resolvers;
  private final Deadline deadline;

  Delegation(Network network, Dns resolvers, Deadline deadline) {
    this.network = network;
    this.resolvers = resolvers;
    this.deadline = deadline;
  }

  Found of(Name name) {
    for (var above = above(name); above.labels() > 1; above = above(above)) {
      var servers = serversOf(above);
      if (!servers.isEmpty()) {
        return below(above, servers, name);
      }
    }
    return resolvers.isAway() ? new Found.Away() : new Found.NoAnswer();
  }

  private static Name above(Name name) {
    return new Name(name, 1);
  }

  private List<Server> serversOf(Name zone) {
    return resolvers.ask(zone, Type.NS, Dns.Manner.RECURSIVE, deadline)
            instanceof DnsAnswer.Said said
        ? servers(said.answers(zone, NSRecord.class), said)
        : List.of();
  }

  /** What the servers of a zone say about a name in it: it is theirs, or somebody else's. */
  private Found below(Name zone, List<Server> servers, Name name) {
    for (var server : servers) {
      if (server.end().isPresent()
          && Dns.ask(server.end().get(), name, Type.NS, Dns.Manner.DIRECT, deadline)
              instanceof DnsAnswer.Said said
          && (said.found() || said.noSuchName())) {
        return below(zone, servers, name, said);
      }
    }
    return new Found.NoAnswer();
  }

  private Found below(Name zone, List<Server> servers, Name name, DnsAnswer.Said said) {
    if (said.noSuchName()) {
      return new Found.NoSuchName();
    }
    var own = said.answers(name, NSRecord.class);
    if (!own.isEmpty()) {
      return new Found.Zone(name, servers(own, said));
    }
    var handedOn =
        said.referral(NSRecord.class).stream()
            .filter(ns -> name.subdomain(ns.getName()) && ns.getName().labels() > zone.labels())
            .toList();
    return handedOn.isEmpty()
        ? new Found.Zone(zone, servers)
        : new Found.Zone(handedOn.getFirst().getName(), servers(handedOn, said));
  }

  private List<Server> servers(List<NSRecord> records, DnsAnswer.Said said) {
    return records.stream()
        .map(NSRecord::getTarget)
        .distinct()
        .sorted()
        .limit(SERVERS)
        .map(name -> server(name, said))
        .toList();
  }

  private Server server(Name name, DnsAnswer.Said said) {
    var host = Host.parse(name.toString(true));
    if (host.isEmpty()) {
      return new Server(name, Optional.empty(), "not a name that can exist");
    }
    var glue = glue(name, said);
    var route =
        glue.isEmpty()
            ? network.route(host.get(), List.of(PORT), deadline)
            : network.judged(host.get(), glue, List.of(PORT));
    return switch (route) {
      case Route.Nowhere(String why) -> new Server(name, Optional.empty(), why);
      case Route.Barred(String why) -> new Server(name, Optional.empty(), "no public address");
      case Route.Way way ->
          new Server(name, network.ends(way, PORT).stream().findFirst(), "no way there");
    };
  }

  private static List<InetAddress> glue(Name name, DnsAnswer.Said said) {
    var four =
        said.besides(ARecord.class).stream()
            .filter(record -> record.getName().equals(name))
            .map(ARecord::getAddress)
            .toList();
    return four.isEmpty()
        ? said.besides(AAAARecord.class).stream()
            .filter(record -> record.getName().equals(name))
            .map(AAAARecord::getAddress)
            .toList()
        : four;
  }
}
