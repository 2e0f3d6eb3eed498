package firstline.checks.address;

import firstline.checks.network.Deadline;
import firstline.checks.network.Network;
import firstline.checks.network.Network.Dialled;
import firstline.checks.network.Route;
import firstline.checks.network.Wire;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Reach;
import firstline.checks.probe.Sight;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/**
 * Whether a service's port takes connections from outside. Only well-known services can be named,
 * so that nobody scans a network with it.
 */
public final class PortProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("port", "host", "service")
          .comesTo(Outcome.OK, Outcome.CLOSED, Outcome.NO_ANSWER, Outcome.NAME_NOT_FOUND)
          .shows("address", "unreached", "port", "connection", "greeting", "name");

  private static final Duration GREETING = Duration.ofSeconds(2);

  private final Network network;

  public PortProbe(Network network) {
    this.network = network;
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("host") + ":" + service(arguments).port;
  }

  private static Service service(Arguments arguments) {
    var name = arguments.text("service");
    return Service.named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no service '%s'; known are %s"
                        .formatted(name, String.join(", ", new TreeSet<>(Service.names())))));
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var service = service(arguments);
    return new Reach(network, deadline)
        .at(arguments.text("host"), List.of(service.port), way -> knock(way, service, deadline));
  }

  private Sight knock(Route.Way way, Service service, Deadline deadline) {
    var evidence = Sight.seeing("address", way.address()).put("port", String.valueOf(service.port));
    return switch (network.dial(way, service.port, deadline)) {
      case Dialled.Down(Dialled.Cause cause, String why) when cause.isOurs() ->
          Sight.notAllowed(why);
      case Dialled.Down(Dialled.Cause cause, String why) ->
          evidence.put("connection", why).comesTo(outcome(cause));
      case Dialled.Up(Wire wire, String address, String missed) -> {
        evidence.put("address", address);
        if (!missed.isEmpty()) {
          evidence.put("unreached", missed);
        }
        try (wire) {
          yield greeted(wire, service, evidence);
        }
      }
    };
  }

  /** What the server says first, where servers of that kind do; an open port is open without it. */
  private static Sight greeted(Wire wire, Service service, Sight.Evidence evidence) {
    evidence.put("connection", "open");
    if (service.greets) {
      wire.hurry(GREETING);
      try {
        evidence.put("greeting", wire.line().orElse("none"));
      } catch (IOException e) {
        evidence.put("greeting", "none");
      }
    }
    return evidence.comesTo(Outcome.OK);
  }

  private static Outcome outcome(Dialled.Cause cause) {
    return switch (cause) {
      case REFUSED -> Outcome.CLOSED;
      case SILENT, NO_WAY -> Outcome.NO_ANSWER;
      case NO_IPV6, NOT_OURS -> Outcome.NOT_ALLOWED;
    };
  }
}
