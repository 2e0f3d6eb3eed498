package firstline.checks.network;

import java.net.InetAddress;
import java.util.List;

/** Whether and how a host can be reached. */
public sealed interface Route {
  /**
   * The way to a host's addresses that were judged and may be connected to. Only {@link Network}
   * makes one.
   */
  final class Way implements Route {
    private final Host host;
    private final List<Stop> stops;
    private final List<Integer> ports;

    Way(Host host, List<Stop> stops, List<Integer> ports) {
      this.host = host;
      this.stops = List.copyOf(stops);
      this.ports = List.copyOf(ports);
    }

    public Host host() {
      return host;
    }

    /** The address that is tried first, in its usual spelling. */
    public String address() {
      return stops.getFirst().address().getHostAddress();
    }

    /** Where a port may be tried: a port that is not the probe's own only where it is listed. */
    List<InetAddress> stops(int port) {
      return stops.stream()
          .filter(stop -> stop.listed() || ports.contains(port))
          .map(Stop::address)
          .toList();
    }
  }

  /** An address to connect to; {@code listed} if the allow-list names it. */
  record Stop(InetAddress address, boolean listed) {}

  /** The name leads nowhere; {@code why} is for people. */
  record Nowhere(String why) implements Route {}

  /** It may not be connected to; {@code why} is for people and names no address. */
  record Barred(String why) implements Route {}
}
