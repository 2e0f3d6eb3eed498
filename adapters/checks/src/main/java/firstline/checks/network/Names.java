package firstline.checks.network;

import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a name. */
public interface Names {
  /** What a name came to. */
  sealed interface Resolved {
    /** Its addresses, IPv4 first; never empty. */
    record Found(List<InetAddress> addresses) implements Resolved {
      public Found {
        addresses = List.copyOf(addresses);
      }
    }

    /** There are none; {@code why} is for people. */
    record NotFound(String why) implements Resolved {}

    /** Nothing can be found out, since the name servers that we ask are away. */
    record Away() implements Resolved {}
  }

  /** Resolves a host, within the deadline. */
  Resolved resolve(Host host, Deadline deadline);
}
