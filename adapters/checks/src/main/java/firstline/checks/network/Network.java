package firstline.checks.network;

import firstline.checks.network.Network.Dialled.Cause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
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
    /**
     * @param address the judged address that answered
     * @param missed the addresses that were tried before it, with what became of that; or empty
     */
    record Up(Wire wire, String address, String missed) implements Dialled {}

    /** Nobody there; {@code why} is for people. */
    record Down(Cause cause, String why) implements Dialled {}

    /** Why nobody is there. */
    enum Cause {
      REFUSED,
      /** No answer at all: off, or behind a firewall. */
      SILENT,
      /** The network knows no way there. */
      NO_WAY,
      /** It has only IPv6 addresses, and this machine knows no way to those. */
      NO_IPV6,
      /** Not a port that the probe may try there. */
      NOT_OURS;

      /** Whether that tells of where we are, and nothing of the other side. */
      public boolean isOurs() {
        return this == NO_IPV6 || this == NOT_OURS;
      }
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
      case Names.Resolved.Away() -> new Route.Barred(Dns.AWAY);
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
    var tried = way.stops(port).stream().limit(ADDRESSES_TRIED).toList();
    var misses = new ArrayList<String>();
    var down = new Dialled.Down(Cause.NOT_OURS, "port " + port + " is not one to check");
    for (var address : tried) {
      var shown = address.getHostAddress();
      try {
        var end = doors.of(address, port);
        var wire = Wire.open(end, deadline.atMost(CONNECT), deadline);
        return new Dialled.Up(wire, shown, String.join("; ", misses));
      } catch (SocketTimeoutException e) {
        down = new Dialled.Down(Cause.SILENT, "no answer to connecting");
      } catch (ConnectException e) {
        down = new Dialled.Down(Cause.REFUSED, "connection refused");
      } catch (IOException e) {
        down = noWay(down, tried);
      }
      misses.add(shown + ": " + down.why());
    }
    return misses.size() > 1 ? new Dialled.Down(down.cause(), String.join("; ", misses)) : down;
  }

  private static Dialled.Down noWay(Dialled.Down before, List<InetAddress> tried) {
    boolean first = before.cause().isOurs();
    return first && tried.stream().allMatch(Inet6Address.class::isInstance)
        ? new Dialled.Down(
            Cause.NO_IPV6, "it has only IPv6 addresses, and there is no way to those from here")
        : new Dialled.Down(Cause.NO_WAY, "no way there");
  }
}
