package firstline.checks.http;

import firstline.checks.http.Visit.Obstacle;
import firstline.checks.network.Deadline;
import firstline.checks.network.Network;
import firstline.checks.network.Network.Dialled;
import firstline.checks.network.Route;
import firstline.checks.network.Secured;
import firstline.checks.network.TlsFault;
import firstline.checks.network.Wire;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens web addresses, following up to 8 redirects. Each hop's host is resolved and judged by
 * itself, and only ports of web servers and of hosting panels are tried. Cookies live as long as a
 * visit: some sites let nobody in who does not bring one back.
 */
public final class Browser {
  private static final int REDIRECTS = 8;
  private static final int LONGEST_COOKIE = 4_000;
  private static final List<Integer> PORTS =
      List.of(443, 80, 8080, 8443, 2082, 2083, 2086, 2087, 2095, 2096, 2222, 8006, 8880, 10_000);

  private final Network network;
  private final String accept;

  /**
   * @param accept the kinds of content to ask for, as the header of that name lists them
   */
  public Browser(Network network, String accept) {
    this.network = network;
    this.accept = accept;
  }

  /** Opens what an address, and whatever it redirects to, leads to. */
  public Visit open(PageUrl url, Deadline deadline) {
    return new Walk(deadline).from(url);
  }

  /** One visit under way. */
  private final class Walk {
    /** The same page with the same cookie: whoever asks for it again goes round in circles. */
    private record Asked(PageUrl url, String cookie) {}

    private final Deadline deadline;
    private final Map<String, String> cookies = new HashMap<>();
    private final Set<Asked> before = new HashSet<>();
    private Trail trail = Trail.NONE;

    Walk(Deadline deadline) {
      this.deadline = deadline;
    }

    Visit from(PageUrl start) {
      var next = Optional.of(start);
      Visit visit = stranded(new Obstacle.Barred(), "nowhere to go");
      while (next.isPresent()) {
        visit = step(next.get());
        next = Optional.empty();
        if (visit instanceof Visit.Arrived(_, HttpReply reply) && reply.location().isPresent()) {
          next = trail.urls().getLast().resolve(reply.location().get());
          if (next.isEmpty()) {
            return stranded(new Obstacle.Barred(), "it leads to no address of a web page");
          }
        }
      }
      return visit;
    }

    private Visit step(PageUrl url) {
      if (!before.add(new Asked(url, cookie(url)))) {
        return stranded(new Obstacle.GoingRound(), "it leads back to " + url);
      }
      if (trail.urls().size() > REDIRECTS) {
        return stranded(new Obstacle.GoingRound(), "more than " + REDIRECTS + " redirects");
      }
      trail = trail.to(url);
      if (!PORTS.contains(url.usedPort())) {
        return stranded(
            new Obstacle.Barred(), "port " + url.usedPort() + " is not one of a web server");
      }
      return switch (network.route(url.host(), PORTS, deadline)) {
        case Route.Nowhere(String why) -> stranded(new Obstacle.NoSuchName(), why);
        case Route.Barred(String why) -> stranded(new Obstacle.Barred(), why);
        case Route.Way way -> connect(url, way);
      };
    }

    private Visit connect(PageUrl url, Route.Way way) {
      trail = trail.at(way.address());
      return switch (network.dial(way, url.usedPort(), deadline)) {
        case Dialled.Down(var cause, String why) ->
            stranded(cause.isOurs() ? new Obstacle.Barred() : new Obstacle.Unreachable(), why);
        case Dialled.Up(Wire wire, String address, String missed) -> {
          trail = trail.at(address).missing(missed);
          try (wire) {
            yield url.secure() ? secure(url, wire) : fetch(url, wire);
          } catch (SocketTimeoutException e) {
            yield stranded(new Obstacle.Unreachable(), "no answer in time");
          } catch (IOException e) {
            yield stranded(new Obstacle.Unreachable(), "the connection was cut");
          }
        }
      };
    }

    private Visit secure(PageUrl url, Wire wire) throws IOException {
      return switch (wire.secure(url.host(), network.trust(), network.clock())) {
        case Secured.Broken(var fault, var why, _) when fault == TlsFault.CUT ->
            stranded(new Obstacle.Unreachable(), why);
        case Secured.Broken(var fault, var why, _) -> {
          trail = trail.secured(why);
          yield stranded(new Obstacle.Insecure(fault), why);
        }
        case Secured.Up up -> {
          trail = trail.secured(up.words());
          yield fetch(url, wire);
        }
      };
    }

    private Visit fetch(PageUrl url, Wire wire) throws IOException {
      long asked = System.nanoTime();
      var reply = HttpExchange.get(url, accept, cookie(url), wire);
      trail = trail.waited((System.nanoTime() - asked) / 1_000_000);
      if (reply.isEmpty()) {
        return stranded(new Obstacle.NotHttp(), "not an answer of a web server");
      }
      var brought = reply.get().header(HttpExchange.COOKIES);
      if (!brought.isEmpty() && brought.length() < LONGEST_COOKIE) {
        cookies.put(url.host().name(), brought);
      }
      return new Visit.Arrived(trail, reply.get());
    }

    private String cookie(PageUrl url) {
      return cookies.getOrDefault(url.host().name(), "");
    }

    private Visit stranded(Obstacle obstacle, String why) {
      return new Visit.Stranded(trail, obstacle, why);
    }
  }
}
