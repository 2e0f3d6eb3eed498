package firstline.checks.dns;

import static java.util.stream.Collectors.joining;

import firstline.checks.network.AddressRules.Verdict;
import firstline.checks.network.Cidr;
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
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * What the world sees of a name: its records by kind, and whether it leads visitors anywhere. With
 * {@code expect}, addresses or blocks with commas between them, also whether that is where it
 * should lead. Asks public resolvers, so that nobody learns names of the provider's own network.
 */
public final class DnsRecordsProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("dns-records", "name")
          .takes("expect")
          .comesTo(
              Outcome.OK,
              Outcome.NO_ADDRESS,
              Outcome.PRIVATE_ADDRESS,
              Outcome.ELSEWHERE,
              Outcome.NAME_NOT_FOUND,
              Outcome.DNSSEC_FAILED,
              Outcome.NO_ANSWER)
          .shows(
              "a",
              "aaaa",
              "cname",
              "mx",
              "ns",
              "txt",
              "soa",
              "ttl",
              "asked",
              "answer",
              "signedUntil",
              "expected");

  private static final Map<Integer, Class<? extends Record>> KINDS = kinds();

  private final Network network;
  private final Lanes lanes;
  private final Dns resolvers;

  public DnsRecordsProbe(Network network, Lanes lanes, Dns resolvers) {
    this.network = network;
    this.lanes = lanes;
    this.resolvers = resolvers;
  }

  private static Map<Integer, Class<? extends Record>> kinds() {
    var kinds = new LinkedHashMap<Integer, Class<? extends Record>>();
    kinds.put(Type.A, ARecord.class);
    kinds.put(Type.AAAA, AAAARecord.class);
    kinds.put(Type.CNAME, CNAMERecord.class);
    kinds.put(Type.MX, MXRecord.class);
    kinds.put(Type.NS, NSRecord.class);
    kinds.put(Type.TXT, TXTRecord.class);
    kinds.put(Type.SOA, SOARecord.class);
    return kinds;
  }

  private record Found(int type, DnsAnswer answer) {
    /** For how long resolvers keep it. */
    Optional<String> ttl() {
      return records().stream()
          .map(Record::getTTL)
          .min(Long::compare)
          .map(seconds -> Type.string(type) + " " + seconds + " s");
    }

    Optional<String> server() {
      return answer instanceof DnsAnswer.Said said
          ? Optional.of(said.server().getAddress().getHostAddress())
          : Optional.empty();
    }

    List<? extends Record> records() {
      return answer instanceof DnsAnswer.Said said
          ? said.answers(KINDS.getOrDefault(type, Record.class))
          : List.of();
    }
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    expected(arguments);
    return arguments.shown("name");
  }

  private static List<Cidr> expected(Arguments arguments) {
    return arguments
        .option("expect")
        .map(text -> Arrays.stream(text.split(",")).map(String::strip).map(Cidr::parse).toList())
        .orElse(List.of());
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var name = DomainName.parse(arguments.text("name"));
    if (name.isEmpty()) {
      return Sight.seeing("answer", "not a name that can exist").comesTo(Outcome.NAME_NOT_FOUND);
    }
    var lookup = new Lookup(resolvers, network.clock(), deadline);
    var found =
        lanes.each(
            List.copyOf(KINDS.keySet()), type -> new Found(type, lookup.ask(name.get(), type)));
    var evidence = evidence(found);
    arguments.option("expect").ifPresent(expect -> evidence.put("expected", expect));
    var address = found.getFirst();
    if (!(address.answer() instanceof DnsAnswer.Said said) || !said.found()) {
      return address.answer() instanceof DnsAnswer.Said none && none.noSuchName()
          ? evidence.put("answer", "the name does not exist").comesTo(Outcome.NAME_NOT_FOUND)
          : lookup.failure(name.get(), Type.A, address.answer(), evidence);
    }
    return evidence.comesTo(outcome(addresses(found), expected(arguments)));
  }

  private static Sight.Evidence evidence(List<Found> found) {
    var evidence = new Sight.Evidence();
    for (var one : found) {
      if (!one.records().isEmpty()) {
        evidence.put(Type.string(one.type()).toLowerCase(Locale.ROOT), Data.words(one.records()));
      }
    }
    var ttl = found.stream().flatMap(one -> one.ttl().stream()).collect(joining(", "));
    if (!ttl.isEmpty()) {
      evidence.put("ttl", ttl);
    }
    var asked = found.stream().flatMap(one -> one.server().stream()).distinct();
    return evidence.put("asked", asked.collect(joining(", ")));
  }

  private static List<InetAddress> addresses(List<Found> found) {
    var addresses = new ArrayList<InetAddress>();
    for (var one : found) {
      for (var record : one.records()) {
        switch (record) {
          case ARecord four -> addresses.add(four.getAddress());
          case AAAARecord six -> addresses.add(six.getAddress());
          case Record other -> {}
        }
      }
    }
    return addresses;
  }

  private Outcome outcome(List<InetAddress> addresses, List<Cidr> expected) {
    if (addresses.isEmpty()) {
      return Outcome.NO_ADDRESS;
    }
    if (addresses.stream().allMatch(one -> network.rules().judge(one) instanceof Verdict.Refused)) {
      return Outcome.PRIVATE_ADDRESS;
    }
    boolean ours =
        expected.isEmpty()
            || addresses.stream().anyMatch(one -> expected.stream().anyMatch(b -> b.contains(one)));
    return ours ? Outcome.OK : Outcome.ELSEWHERE;
  }
}
