package firstline.checks.dns;

import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.network.Network;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Lanes;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * Whether the name servers that a domain is entrusted to know it. A server that does not is called
 * lame: whoever happens to ask it finds nothing.
 */
public final class DnsDelegationProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("dns-delegation", "name")
          .comesTo(
              Outcome.OK,
              Outcome.LAME,
              Outcome.ALL_LAME,
              Outcome.MISMATCH,
              Outcome.NAME_NOT_FOUND,
              Outcome.NO_ANSWER)
          .shows("zone", "servers", "names", "serials", "lame", "own", "answer");

  private final Network network;
  private final Lanes lanes;
  private final Dns resolvers;

  public DnsDelegationProbe(Network network, Lanes lanes, Dns resolvers) {
    this.network = network;
    this.lanes = lanes;
    this.resolvers = resolvers;
  }

  /** What became of asking one server for its zone. */
  private record Asked(Delegation.Server server, boolean knows, String words) {
    String shown() {
      return Data.name(server.name()) + ": " + words;
    }
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("name");
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var name = DomainName.parse(arguments.text("name"));
    if (name.isEmpty()) {
      return Sight.seeing("answer", "not a name that can exist").comesTo(Outcome.NAME_NOT_FOUND);
    }
    return switch (new Delegation(network, resolvers, deadline).of(name.get())) {
      case Delegation.Found.NoSuchName() ->
          Sight.seeing("answer", "the name is entrusted to no name server")
              .comesTo(Outcome.NAME_NOT_FOUND);
      case Delegation.Found.NoAnswer() ->
          Sight.seeing("answer", "the servers of the zone above do not answer")
              .comesTo(Outcome.NO_ANSWER);
      case Delegation.Found.Away() -> Sight.notAllowed(Dns.AWAY);
      case Delegation.Found.Zone zone -> look(zone, deadline);
    };
  }

  private Sight look(Delegation.Found.Zone zone, Deadline deadline) {
    var asked = lanes.each(zone.servers(), server -> ask(server, zone.name(), deadline));
    var evidence =
        Sight.seeing("zone", Data.name(zone.name()))
            .put("names", names(zone.servers().stream().map(Delegation.Server::name).toList()))
            .put("servers", asked.stream().map(Asked::shown).collect(Collectors.joining("; ")));
    var serials = asked.stream().filter(Asked::knows).map(Asked::words).distinct().toList();
    if (serials.size() > 1) {
      evidence.put("serials", "differ");
    }
    var lame = asked.stream().filter(one -> !one.knows()).toList();
    if (!lame.isEmpty()) {
      return evidence
          .put("lame", names(lame.stream().map(one -> one.server().name()).toList()))
          .comesTo(lame.size() == asked.size() ? Outcome.ALL_LAME : Outcome.LAME);
    }
    var entrusted = names(zone.servers().stream().map(Delegation.Server::name).toList());
    var own = names(own(asked.getFirst().server(), zone.name(), deadline));
    return own.equals(entrusted)
        ? evidence.comesTo(Outcome.OK)
        : evidence.put("own", own).comesTo(Outcome.MISMATCH);
  }

  private static String names(List<Name> names) {
    return names.stream()
        .map(Data::name)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(TreeSet::new), all -> String.join(", ", all)));
  }

  private static Asked ask(Delegation.Server server, Name zone, Deadline deadline) {
    if (server.end().isEmpty()) {
      return new Asked(server, false, server.why());
    }
    return switch (Dns.ask(server.end().get(), zone, Type.SOA, Dns.Manner.DIRECT, deadline)) {
      case DnsAnswer.Silent(String why) -> new Asked(server, false, why);
      case DnsAnswer.Said said when !said.found() -> new Asked(server, false, said.code());
      case DnsAnswer.Said said ->
          said.answers(zone, SOARecord.class).stream()
              .filter(soa -> said.authoritative())
              .findFirst()
              .map(soa -> new Asked(server, true, "serial " + soa.getSerial()))
              .orElse(new Asked(server, false, "does not know the zone"));
    };
  }

  /** The name servers that the zone itself names. */
  private static List<Name> own(Delegation.Server server, Name zone, Deadline deadline) {
    return Dns.ask(server.end().orElseThrow(), zone, Type.NS, Dns.Manner.DIRECT, deadline)
            instanceof DnsAnswer.Said said
        ? said.answers(zone, NSRecord.class).stream().map(NSRecord::getTarget).toList()
        : List.of();
  }
}
