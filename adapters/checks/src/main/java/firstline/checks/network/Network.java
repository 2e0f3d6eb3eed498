package firstline.checks.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The network as probes may use it.
 *
 * @param clock judges certificates' dates
 */
public record Network(Names names, AddressRules rules, Trust trust, InstantSource clock) {
  /** How long making one connection may take. */
  private static final Duration CONNECT = Duration.ofSeconds(4);

  private static final int ADDRESSES_TRIED = 3;

  /** What came of connecting. */
  public sealed interface Dialled {
    record Up(Wire wire) implements Dialled {}

    /** Nobody there; {@code why} is for people. */
    record Down(String why) implements Dialled {}
  }

  /**
   * Resolves a host, once, and judges its addresses.
   *
   * @param ports the probe's own ports; others are tried only at addresses of the allow-list
   */
  public Route route(Host host, List<Integer> ports) {
    return switch (names.resolve(host)) {
      case Names.Resolved.NotFound(String why) -> new Route.Nowhere(why);
      case Names.Resolved.Found(List<InetAddress> addresses) -> judged(host, addresses, ports);
    };
  }

  private Route judged(Host host, List<InetAddress> addresses, List<Integer> ports) {
    var stops = new ArrayList<Route.Stop>();
    var refused = "";
    for (var address : addresses) {
      switch (rules.judge(address)) {
        case AddressRules.Verdict.Public() -> stops.add(new Route.Stop(address, false));
        case AddressRules.Verdict.Listed() -> stops.add(new Route.Stop(address, true));
        case AddressRules.Verdict.Refused(String kind) -> refused = kind;
      }
    }
    return stops.isEmpty()
        ? new Route.Barred(host + " has no public address (" + refused + ")")
        : new Route.Way(host, stops, ports);
  }

  /** Connects to a judged address of the host; the first that answers within 4 s. */
  public Dialled dial(Route.Way way, int port, Deadline deadline) {
    var why = "port " + port + " is not one to check";
    for (var address : way.stops(port).stream().limit(ADDRESSES_TRIED).toList()) {
      try {
        return new Dialled.Up(Wire.open(address, port, deadline.atMost(CONNECT), deadline));
      } catch (SocketTimeoutException e) {
        why = "no answer to connecting";
      } catch (ConnectException e) {
        why = "connection refused";
      } catch (IOException e) {
        why = "no way there";
      }
    }
    return new Dialled.Down(why);
  }
}
