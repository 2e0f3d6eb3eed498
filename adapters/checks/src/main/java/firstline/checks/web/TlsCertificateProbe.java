package firstline.checks.web;

import static java.util.stream.Collectors.joining;

import firstline.checks.network.Certificates;
import firstline.checks.network.Deadline;
import firstline.checks.network.Network;
import firstline.checks.network.Network.Dialled;
import firstline.checks.network.Route;
import firstline.checks.network.Secured;
import firstline.checks.network.TlsFault;
import firstline.checks.network.Wire;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Reach;
import firstline.checks.probe.Sight;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Whether a server's certificate is one that browsers and mail programs accept, and for how much
 * longer. Days are in UTC.
 */
public final class TlsCertificateProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("tls-certificate", "host")
          .takes("service")
          .comesTo(
              Outcome.OK,
              Outcome.EXPIRING,
              Outcome.EXPIRED,
              Outcome.NOT_YET_VALID,
              Outcome.WRONG_NAME,
              Outcome.SELF_SIGNED,
              Outcome.INCOMPLETE_CHAIN,
              Outcome.UNTRUSTED,
              Outcome.OLD_PROTOCOL,
              Outcome.NO_TLS,
              Outcome.NAME_NOT_FOUND,
              Outcome.UNREACHABLE)
          .shows("address", "service", "names", "issuer", "from", "until", "days", "chain")
          .shows("protocol", "cipher", "serial", "validity", "unreached")
          .shows("fault", "name", "connection");

  /** What browsers and mail programs speak TLS with from the first byte. */
  private static final Map<String, Integer> SERVICES =
      Map.of(
          "https",
          443,
          "smtps",
          465,
          "imaps",
          993,
          "pop3s",
          995,
          "cpanel",
          2083,
          "whm",
          2087,
          "webmail",
          2096,
          "plesk",
          8443,
          "directadmin",
          2222);

  /** Certificates that renew themselves do so about thirty days before their end. */
  private static final Duration SOON = Duration.ofDays(14);

  private final Network network;

  public TlsCertificateProbe(Network network) {
    this.network = network;
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    port(arguments);
    return arguments.shown("host");
  }

  private static int port(Arguments arguments) {
    var service = arguments.option("service").orElse("https");
    var port = SERVICES.get(service);
    if (port == null) {
      throw new IllegalArgumentException(
          "there is no service '%s' with a certificate; known are %s"
              .formatted(service, String.join(", ", SERVICES.keySet().stream().sorted().toList())));
    }
    return port;
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    int port = port(arguments);
    return new Reach(network, deadline)
        .at(
            arguments.text("host"),
            List.of(port),
            way ->
                connect(
                    way,
                    port,
                    deadline,
                    Sight.seeing("address", way.address())
                        .put("service", arguments.option("service").orElse("https"))));
  }

  private Sight connect(Route.Way way, int port, Deadline deadline, Sight.Evidence evidence) {
    return switch (network.dial(way, port, deadline)) {
      case Dialled.Down(var cause, String why) when cause.isOurs() -> Sight.notAllowed(why);
      case Dialled.Down(_, String why) ->
          evidence.put("connection", why).comesTo(Outcome.UNREACHABLE);
      case Dialled.Up(Wire wire, String address, String missed) -> {
        evidence.put("address", address);
        if (!missed.isEmpty()) {
          evidence.put("unreached", missed);
        }
        try (wire) {
          yield judge(wire.secure(way.host(), network.trust(), network.clock()), evidence);
        } catch (SocketTimeoutException e) {
          yield evidence.put("connection", "no answer in time").comesTo(Outcome.UNREACHABLE);
        }
      }
    };
  }

  private Sight judge(Secured secured, Sight.Evidence evidence) {
    if (!secured.chain().isEmpty()) {
      shown(secured.chain(), evidence);
    }
    return switch (secured) {
      case Secured.Broken(TlsFault fault, String why, _) when fault == TlsFault.CUT ->
          evidence.put("connection", why).comesTo(Outcome.UNREACHABLE);
      case Secured.Broken(TlsFault fault, String why, _) ->
          evidence.put("fault", why).comesTo(outcome(fault));
      case Secured.Up up -> {
        evidence.put("protocol", up.protocol()).put("cipher", up.cipher());
        var end = up.chain().getFirst().getNotAfter().toInstant();
        boolean soon = end.isBefore(network.clock().instant().plus(SOON));
        yield evidence.comesTo(soon ? Outcome.EXPIRING : Outcome.OK);
      }
    };
  }

  private void shown(List<X509Certificate> chain, Sight.Evidence evidence) {
    var own = chain.getFirst();
    var left = Duration.between(network.clock().instant(), own.getNotAfter().toInstant());
    evidence
        .put("names", String.join(", ", Certificates.names(own)))
        .put("issuer", Certificates.issuer(own))
        .put("from", day(own.getNotBefore()))
        .put("until", day(own.getNotAfter()))
        .put("days", String.valueOf(left.toDays()))
        .put("serial", own.getSerialNumber().toString(16))
        .put(
            "validity",
            own.getNotBefore().toInstant() + " to " + own.getNotAfter().toInstant() + " (UTC)")
        .put("chain", chain.stream().map(Certificates::subject).collect(joining(" < ")));
  }

  private static String day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
  }

  private static Outcome outcome(TlsFault fault) {
    return switch (fault) {
      case EXPIRED -> Outcome.EXPIRED;
      case NOT_YET_VALID -> Outcome.NOT_YET_VALID;
      case WRONG_NAME -> Outcome.WRONG_NAME;
      case SELF_SIGNED -> Outcome.SELF_SIGNED;
      case INCOMPLETE_CHAIN -> Outcome.INCOMPLETE_CHAIN;
      case UNTRUSTED -> Outcome.UNTRUSTED;
      case OLD_PROTOCOL -> Outcome.OLD_PROTOCOL;
      case NO_TLS -> Outcome.NO_TLS;
      case CUT -> Outcome.UNREACHABLE;
    };
  }
}
