package firstline.checks.probe;

import firstline.checks.network.Deadline;
import firstline.checks.network.Host;
import firstline.checks.network.Network;
import firstline.checks.network.Route;
import java.util.List;
import java.util.function.Function;

/** The way to a host that a customer named, and what is to be said where there is none. */
public record Reach(Network network, Deadline deadline) {
  /**
   * Looks at a host once it is found and judged.
   *
   * @param ports the ports that the look is about
   */
  public Sight at(String named, List<Integer> ports, Function<Route.Way, Sight> look) {
    var host = Host.parse(named);
    if (host.isEmpty()) {
      return noSuchName("not a name that can exist");
    }
    return switch (network.route(host.get(), ports, deadline)) {
      case Route.Nowhere(String why) -> noSuchName(why);
      case Route.Barred(String why) -> Sight.notAllowed(why);
      case Route.Way way -> look.apply(way);
    };
  }

  private static Sight noSuchName(String why) {
    return Sight.seeing("name", why).comesTo(Outcome.NAME_NOT_FOUND);
  }
}
