package firstline.checks;

import firstline.checks.MailPort.Found;
import firstline.checks.MailPort.Stage;
import firstline.checks.network.Deadline;
import firstline.checks.network.Host;
import firstline.checks.network.Network;
import firstline.checks.network.Route;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Whether a mail server takes mail in from its users and hands it out: submission with TLS from the
 * start (465) and with STARTTLS (587), and IMAP with TLS (993), looked at side by side. The outcome
 * is {@code ok} if at least one way of submission works; the evidence says what does not.
 */
final class MailServerProbe implements Probe {
  static final ProbeKind KIND =
      new ProbeKind(
          "mail-server",
          Set.of("host"),
          Set.of(
              Outcome.OK,
              Outcome.NAME_NOT_FOUND,
              Outcome.UNREACHABLE,
              Outcome.TLS_FAILED,
              Outcome.BAD_GREETING,
              Outcome.NOT_ALLOWED));

  private static final List<Integer> PORTS =
      Arrays.stream(MailPort.values()).map(port -> port.usual).toList();

  private final Network network;
  private final Executor lanes;
  private final Duration limit;

  /**
   * @param lanes runs the three conversations side by side; must not be the executor that runs this
   */
  MailServerProbe(Network network, Executor lanes, Duration limit) {
    this.network = network;
    this.lanes = lanes;
    this.limit = limit;
  }

  @Override
  public String target(Map<String, String> arguments) {
    var given = new Arguments(arguments);
    Arrays.stream(MailPort.values()).forEach(port -> given.port(port.argument, port.usual));
    return given.text("host");
  }

  @Override
  public Sight look(Map<String, String> arguments) {
    var deadline = Deadline.in(limit);
    var host = Host.parse(target(arguments));
    if (host.isEmpty()) {
      return new Sight(Outcome.NAME_NOT_FOUND, Map.of("name", "not a name that can exist"));
    }
    return switch (network.route(host.get(), PORTS)) {
      case Route.Nowhere(String why) -> new Sight(Outcome.NAME_NOT_FOUND, Map.of("name", why));
      case Route.Barred(String why) -> new Sight(Outcome.NOT_ALLOWED, Map.of("reason", why));
      case Route.Way way -> ports(way, new Arguments(arguments), deadline);
    };
  }

  private Sight ports(Route.Way way, Arguments arguments, Deadline deadline) {
    var lookouts = new EnumMap<MailPort, CompletableFuture<Found>>(MailPort.class);
    for (var port : MailPort.values()) {
      int number = arguments.port(port.argument, port.usual);
      lookouts.put(
          port,
          CompletableFuture.supplyAsync(() -> port.look(network, way, number, deadline), lanes));
    }
    var evidence = new LinkedHashMap<String, String>();
    evidence.put("address", way.address());
    var best = Stage.UNREACHABLE;
    for (var lookout : lookouts.entrySet()) {
      var found = lookout.getValue().join();
      evidence.put(lookout.getKey().evidence, found.words());
      if (lookout.getKey().submission && found.stage().compareTo(best) > 0) {
        best = found.stage();
      }
    }
    return new Sight(outcome(best), evidence);
  }

  private static String outcome(Stage stage) {
    return switch (stage) {
      case OK -> Outcome.OK;
      case TLS_FAILED -> Outcome.TLS_FAILED;
      case BAD_GREETING -> Outcome.BAD_GREETING;
      case UNREACHABLE -> Outcome.UNREACHABLE;
    };
  }
}
