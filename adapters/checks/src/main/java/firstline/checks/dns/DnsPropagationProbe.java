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
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Whether a change of a name has reached the world: what its own name servers say against what
 * several resolvers still remember. {@code type} is one of A, AAAA, CNAME, MX, NS and TXT.
 */
public final class DnsPropagationProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("dns-propagation", "name")
          .takes("type")
          .comesTo(
              Outcome.OK,
              Outcome.SPREADING,
              Outcome.SERVERS_DISAGREE,
              Outcome.NAME_NOT_FOUND,
              Outcome.DNSSEC_FAILED,
              Outcome.NO_ANSWER)
          .shows(
              "type",
              "authoritative",
              "resolvers",
              "agree",
              "wait",
              "value",
              "answer",
              "signedUntil");

  private static final String NOTHING = "nothing";

  private static final Map<String, Integer> TYPES =
      new TreeMap<>(
          Map.of(
              "A",
              Type.A,
              "AAAA",
              Type.AAAA,
              "CNAME",
              Type.CNAME,
              "MX",
              Type.MX,
              "NS",
              Type.NS,
              "TXT",
              Type.TXT));

  private final Network network;
  private final Lanes lanes;
  private final Dns resolvers;

  public DnsPropagationProbe(Network network, Lanes lanes, Dns resolvers) {
    this.network = network;
    this.lanes = lanes;
    this.resolvers = resolvers;
  }

  /**
   * What one server says.
   *
   * @param value empty where it gives no answer
   * @param ttl for how many more seconds it remembers it
   */
  private record Said(String server, Optional<String> value, boolean exists, long ttl) {
    String shown() {
      return server + ": " + value.orElse("no answer") + (ttl > 0 ? " (" + ttl + " s)" : "");
    }
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    type(arguments);
    return arguments.shown("name");
  }

  private static int type(Arguments arguments) {
    var name = arguments.option("type").orElse("A");
    var type = TYPES.get(name);
    if (type == null) {
      throw new IllegalArgumentException(
          "there is no type '%s'; known are %s".formatted(name, String.join(", ", TYPES.keySet())));
    }
    return type;
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var name = DomainName.parse(arguments.text("name"));
    if (name.isEmpty()) {
      return Sight.seeing("answer", "not a name that can exist").comesTo(Outcome.NAME_NOT_FOUND);
    }
    int type = type(arguments);
    return switch (new Delegation(network, resolvers, deadline).of(name.get())) {
      case Delegation.Found.NoSuchName() ->
          Sight.seeing("answer", "the name does not exist").comesTo(Outcome.NAME_NOT_FOUND);
      case Delegation.Found.NoAnswer() ->
          Sight.seeing("answer", "the servers of the zone above do not answer")
              .comesTo(Outcome.NO_ANSWER);
      case Delegation.Found.Away() -> Sight.notAllowed(Dns.AWAY);
      case Delegation.Found.Zone zone -> {
        var own = lanes.each(zone.servers(), server -> own(server, name.get(), type, deadline));
        var others =
            lanes.each(resolvers.servers(), server -> other(server, name.get(), type, deadline));
        yield compare(name.get(), type, own, others, deadline);
      }
    };
  }

  private Sight compare(Name name, int type, List<Said> own, List<Said> others, Deadline deadline) {
    var evidence =
        Sight.seeing("type", Type.string(type))
            .put("authoritative", own.stream().map(Said::shown).collect(Collectors.joining("; ")))
            .put("resolvers", others.stream().map(Said::shown).collect(Collectors.joining("; ")));
    var truths = values(own);
    if (truths.isEmpty()) {
      return evidence.put("answer", "none of its servers answers").comesTo(Outcome.NO_ANSWER);
    }
    if (truths.size() > 1) {
      return evidence.comesTo(Outcome.SERVERS_DISAGREE);
    }
    if (values(others).isEmpty()) {
      var lookup = new Lookup(resolvers, network.clock(), deadline);
      return lookup.failure(name, type, lookup.ask(name, type), evidence);
    }
    var truth = truths.iterator().next();
    if (!truth.equals(NOTHING)) {
      evidence.put("value", truth);
    }
    var behind = others.stream().filter(one -> !one.value().equals(Optional.of(truth))).toList();
    evidence.put("agree", others.size() - behind.size() + "/" + others.size());
    if (behind.stream().anyMatch(one -> one.value().isPresent())) {
      long wait = behind.stream().mapToLong(Said::ttl).max().orElse(0);
      return evidence.put("wait", (wait + 59) / 60 + " min").comesTo(Outcome.SPREADING);
    }
    boolean exists = own.stream().filter(one -> one.value().isPresent()).allMatch(Said::exists);
    return evidence.comesTo(exists ? Outcome.OK : Outcome.NAME_NOT_FOUND);
  }

  private static Set<String> values(List<Said> said) {
    return said.stream().flatMap(one -> one.value().stream()).collect(Collectors.toSet());
  }

  private static Said own(Delegation.Server server, Name name, int type, Deadline deadline) {
    var shown = Data.name(server.name());
    return server
        .end()
        .map(end -> said(shown, name, type, Dns.ask(end, name, type, Dns.Manner.DIRECT, deadline)))
        .orElse(new Said(shown, Optional.empty(), false, 0));
  }

  private static Said other(InetSocketAddress server, Name name, int type, Deadline deadline) {
    var shown = server.getAddress().getHostAddress();
    var answer = Dns.ask(server, name, type, Dns.Manner.RECURSIVE, deadline);
    return said(shown, name, type, answer);
  }

  /** The name's own data; an alias counts as itself, since its target may change by itself. */
  private static Said said(String server, Name name, int type, DnsAnswer answer) {
    if (!(answer instanceof DnsAnswer.Said said) || !said.found() && !said.noSuchName()) {
      return new Said(server, Optional.empty(), false, 0);
    }
    if (said.noSuchName()) {
      return new Said(server, Optional.of("does not exist"), false, 0);
    }
    var alias = said.answers(name, CNAMERecord.class);
    List<? extends Record> records =
        alias.isEmpty()
            ? said.answers(name, Record.class).stream().filter(r -> r.getType() == type).toList()
            : alias;
    long ttl = records.stream().mapToLong(Record::getTTL).max().orElse(0);
    var words = records.isEmpty() ? NOTHING : Data.words(records);
    return new Said(server, Optional.of(words), true, ttl);
  }
}
