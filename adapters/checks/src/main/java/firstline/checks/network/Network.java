package firstline.checks.network;

import firstline.checks.network.Network.Dialled.Cause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The network as probes may use it.
 *
 * @param dns asked where addresses alone do not tell enough
 * @param clock judges certificates' dates
 * @param doors where what was judged is reached
 */
public record Network(
    Names names, Dns dns, AddressRules rules, Trust trust, InstantSource clock, Doors doors) {
  /** How long making one connection may take. */
  private static final Duration CONNECT = Duration.ofSeconds(4);

  private static final int ADDRESSES_TRIED = 3;

  /** What came of connecting. */
  public sealed interface Dialled {
    record Up(Wire wire) implements Dialled {}

    /** Nobody there; {@code why} is for people. */
    record Down(Cause cause, String why) implements Dialled {}

    /** Why nobody is there. */
    enum Cause {
      REFUSED,
      /** No answer at all: off, or behind a firewall. */
      SILENT,
      /** The network knows no way there. */
      NO_WAY,
      /** Not a port that the probe may try there. */
      NOT_OURS
    }
  }

  /**
   * Resolves a host, once, and judges its addresses.
   *
   * @param ports the probe's own ports; others are tried only at addresses of the allow-list
   */
  public Route route(Host host, List<Integer> ports, Deadline deadline) {
    return switch (names.resolve(host, deadline)) {
      case Names.Resolved.NotFound(String why) -> new Route.Nowhere(why);
      case Names.Resolved.Found(List<InetAddress> addresses) -> judged(host, addresses, ports);
    };
  }

  /** Judges addresses that something else than the name servers named. */
  public Route judged(Host host, List<InetAddress> addresses, List<Integer> ports) {
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

  /** Where a way's addresses are reached at a port, the first ones. */
  public List<InetSocketAddress> ends(Route.Way way, int port) {
    return way.stops(port).stream()
        .limit(ADDRESSES_TRIED)
        .map(address -> doors.of(address, port))
        .toList();
  }

  /** Connects to a judged address of the host; the first that answers within 4 s. */
  public Dialled dial(Route.Way way, int port, Deadline deadline) {
    var down = new Dialled.Down(Cause.NOT_OURS, "port " + port + " is not one to check");
    for (var end : ends(way, port)) {
      try {
        return new Dialled.Up(Wire.open(end, deadline.atMost(CONNECT), deadline));
      } catch (SocketTimeoutException e) {
        down = new Dialled.Down(Cause.SILENT, "no answer to connecting");
      } catch (ConnectException e) {
        down = new Dialled.Down(Cause.REFUSED, "connection refused");
      } catch (IOException e) {
        down = new Dialled.Down(Cause.NO_WAY, "no way there");
      }
    }
    return down;
  }
}
