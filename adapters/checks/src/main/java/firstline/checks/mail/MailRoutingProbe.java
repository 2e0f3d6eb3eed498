package firstline.checks.mail;

import firstline.checks.dns.DomainName;
import firstline.checks.dns.Lookup;
import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.network.Host;
import firstline.checks.network.Network;
import firstline.checks.network.Route;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Lanes;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Whether mail to a domain finds a server that takes it in. With {@code expect}, names of servers
 * with commas between them, also whether that is where it should go.
 */
public final class MailRoutingProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("mail-routing", "domain")
          .takes("expect")
          .comesTo(
              Outcome.OK,
              Outcome.NO_MX,
              Outcome.NULL_MX,
              Outcome.MX_NOT_FOUND,
              Outcome.MX_IS_ADDRESS,
              Outcome.UNREACHABLE,
              Outcome.TURNED_AWAY,
              Outcome.ELSEWHERE,
              Outcome.NAME_NOT_FOUND,
              Outcome.DNSSEC_FAILED,
              Outcome.NO_ANSWER)
          .shows("mx", "servers", "greeting", "expected", "answer", "signedUntil");

  private static final int SMTP = 25;
  private static final int SERVERS = 5;

  private final Network network;
  private final Lanes lanes;
  private final Dns resolvers;

  public MailRoutingProbe(Network network, Lanes lanes, Dns resolvers) {
    this.network = network;
    this.lanes = lanes;
    this.resolvers = resolvers;
  }

  /** How one server for the domain's mail is; the later, the more works. */
  private enum State {
    NO_NAME,
    BARRED,
    UNREACHABLE,
    TURNED_AWAY,
    ANSWERS
  }

  private record Server(Name name, State state, String words, String greeting) {
    String shown() {
      return name.toString(true) + ": " + words;
    }
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("domain");
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var domain = DomainName.parse(arguments.text("domain"));
    if (domain.isEmpty()) {
      return Sight.seeing("answer", "not a name that can exist").comesTo(Outcome.NAME_NOT_FOUND);
    }
    var lookup = new Lookup(resolvers, network.clock(), deadline);
    var answer = lookup.ask(domain.get(), Type.MX);
    if (answer instanceof DnsAnswer.Said said && said.noSuchName()) {
      return Sight.seeing("answer", "the name does not exist").comesTo(Outcome.NAME_NOT_FOUND);
    }
    return answer instanceof DnsAnswer.Said said && said.found()
        ? look(said.answers(MXRecord.class), arguments, deadline)
        : lookup.failure(domain.get(), Type.MX, answer, new Sight.Evidence());
  }

  private Sight look(List<MXRecord> found, Arguments arguments, Deadline deadline) {
    if (found.isEmpty()) {
      return Sight.seeing("mx", "none").comesTo(Outcome.NO_MX);
    }
    var records =
        found.stream()
            .sorted(Comparator.comparingInt(MXRecord::getPriority))
            .limit(SERVERS)
            .toList();
    var evidence =
        Sight.seeing(
            "mx",
            records.stream()
                .map(mx -> mx.getPriority() + " " + mx.getTarget().toString(true))
                .collect(Collectors.joining(", ")));
    if (records.stream().allMatch(mx -> mx.getTarget().equals(Name.root))) {
      return evidence.comesTo(Outcome.NULL_MX);
    }
    if (records.stream().allMatch(mx -> isAddress(mx.getTarget()))) {
      return evidence.comesTo(Outcome.MX_IS_ADDRESS);
    }
    var servers = lanes.each(records, mx -> look(mx.getTarget(), deadline));
    evidence.put("servers", servers.stream().map(Server::shown).collect(Collectors.joining("; ")));
    servers.stream()
        .map(Server::greeting)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .ifPresent(words -> evidence.put("greeting", words));
    if (arguments.option("expect").isPresent()) {
      var expected = arguments.text("expect");
      evidence.put("expected", expected);
      if (records.stream().noneMatch(mx -> isOf(expected, mx.getTarget()))) {
        return evidence.comesTo(Outcome.ELSEWHERE);
      }
    }
    return evidence.comesTo(outcome(servers));
  }

  /** A record with an address is worth nothing, even though some senders deliver to it. */
  private static boolean isAddress(Name server) {
    return Host.literal(server.toString(true)).isPresent();
  }

  private static boolean isOf(String expected, Name server) {
    return Arrays.stream(expected.split(","))
        .map(one -> one.strip().toLowerCase(Locale.ROOT))
        .anyMatch(one -> one.equals(server.toString(true).toLowerCase(Locale.ROOT)));
  }

  private static Outcome outcome(List<Server> servers) {
    return switch (servers.stream()
        .map(Server::state)
        .max(Comparator.naturalOrder())
        .orElseThrow()) {
      case ANSWERS -> Outcome.OK;
      case TURNED_AWAY -> Outcome.TURNED_AWAY;
      case UNREACHABLE -> Outcome.UNREACHABLE;
      case BARRED -> Outcome.NOT_ALLOWED;
      case NO_NAME -> Outcome.MX_NOT_FOUND;
    };
  }

  private Server look(Name name, Deadline deadline) {
    var host = Host.parse(name.toString(true));
    if (host.isEmpty()) {
      return new Server(name, State.NO_NAME, "not a name that can exist", "");
    }
    return switch (network.route(host.get(), List.of(SMTP), deadline)) {
      case Route.Nowhere(String why) -> new Server(name, State.NO_NAME, why, "");
      case Route.Barred(_) -> new Server(name, State.BARRED, "no public address", "");
      case Route.Way way -> {
        var found = MailPort.SMTP_25.look(network, way, deadline);
        var state =
            switch (found.stage()) {
              case OUT_OF_REACH -> State.BARRED;
              case UNREACHABLE -> State.UNREACHABLE;
              case BAD_GREETING, TURNED_AWAY -> State.TURNED_AWAY;
              case NO_STARTTLS, TLS_FAILED, OK -> State.ANSWERS;
            };
        yield new Server(name, state, found.words(), found.greeting());
      }
    };
  }
}
