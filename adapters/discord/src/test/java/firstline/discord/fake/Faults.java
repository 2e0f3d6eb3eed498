package firstline.discord.fake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Faults that were ordered for calls to come. */
public final class Faults {
  /**
   * A fault for one call.
   *
   * @param route the beginning of method and path, for example {@code POST channels/}
   * @param after whether the call is done all the same, and only the answer spoilt
   */
  record Fault(String route, int status, boolean after) {}

  private final List<Fault> ordered = new ArrayList<>();

  /** The next call of a route fails without being done. */
  public synchronized void before(String route, int status) {
    ordered.add(new Fault(route, status, false));
  }

  /** The next call of a route is done, but its answer is an error. */
  public synchronized void after(String route, int status) {
    ordered.add(new Fault(route, status, true));
  }

  synchronized Optional<Fault> next(String route) {
    for (Iterator<Fault> all = ordered.iterator(); all.hasNext(); ) {
      var fault = all.next();
      if (route.startsWith(fault.route())) {
        all.remove();
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
