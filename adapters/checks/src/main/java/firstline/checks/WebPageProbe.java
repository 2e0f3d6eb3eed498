package firstline.checks;

import firstline.checks.HttpExchange.Answer;
import firstline.checks.network.Deadline;
import firstline.checks.network.Host;
import firstline.checks.network.Network;
import firstline.checks.network.Route;
import firstline.checks.network.Secured;
import firstline.checks.network.Wire;
import firstline.checks.network.Words;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a web page can be opened, as a browser would: with TLS, following redirects, each of them
 * judged anew. A page that answers with 4xx has the outcome {@code page-error}: the server works,
 * the page does not.
 */
final class WebPageProbe implements Probe {
  static final ProbeKind KIND =
      new ProbeKind(
          "web-page",
          Set.of("url"),
          Set.of(
              Outcome.OK,
              Outcome.NAME_NOT_FOUND,
              Outcome.UNREACHABLE,
              Outcome.TLS_FAILED,
              Outcome.PAGE_ERROR,
              Outcome.SERVER_ERROR,
              Outcome.NOT_ALLOWED));

  private static final int REDIRECTS = 5;
  private static final int LONGEST_URL = 200;

  private final Network network;
  private final Duration limit;

  WebPageProbe(Network network, Duration limit) {
    this.network = network;
    this.limit = limit;
  }

  @Override
  public String target(Map<String, String> arguments) {
    var given = new Arguments(arguments);
    given.port("port", 443);
    given.port("plainPort", 80);
    return Words.clean(given.text("url"), LONGEST_URL);
  }

  @Override
  public Sight look(Map<String, String> arguments) {
    var visit = new Visit(new Arguments(arguments));
    var here = PageUrl.parse(visit.arguments.text("url"));
    var outcome = Optional.<String>empty();
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      if (here.isEmpty()) {
        return visit.sight(Outcome.NOT_ALLOWED, "reason", "not the address of a web page");
      }
      visit.seen("url", Words.clean(here.get().toString(), LONGEST_URL));
      outcome = visit.step(here.get());
      if (outcome.isPresent()) {
        return visit.sight(outcome.get());
      }
      here = visit.next;
    }
    return visit.sight(Outcome.SERVER_ERROR, "redirects", "more than " + REDIRECTS);
  }

  /** One look at a page, from its address to where it ends up. */
  private final class Visit {
    private final Arguments arguments;
    private final Deadline deadline = Deadline.in(limit);
    private final long begun = System.nanoTime();
    private final Map<String, String> evidence = new LinkedHashMap<>();
    private Optional<PageUrl> next = Optional.empty();

    Visit(Arguments arguments) {
      this.arguments = arguments;
    }

    void seen(String name, String words) {
      evidence.put(name, words);
    }

    Sight sight(String outcome) {
      seen("time", (System.nanoTime() - begun) / 1_000_000 + " ms");
      return new Sight(outcome, evidence);
    }

    Sight sight(String outcome, String name, String words) {
      seen(name, words);
      return sight(outcome);
    }

    private String failed(String outcome, String name, String words) {
      seen(name, words);
      return outcome;
    }

    /** Fetches one page: the outcome, or none where {@link #next} leads on. */
    Optional<String> step(PageUrl url) {
      int port = url.secure() ? arguments.port("port", 443) : arguments.port("plainPort", 80);
      if (url.port().isPresent() && url.port().get() != port) {
        return Optional.of(failed(Outcome.NOT_ALLOWED, "reason", "port " + url.port().get()));
      }
      return switch (network.route(url.host(), List.of(443, 80))) {
        case Route.Nowhere(String why) -> Optional.of(failed(Outcome.NAME_NOT_FOUND, "name", why));
        case Route.Barred(String why) -> Optional.of(failed(Outcome.NOT_ALLOWED, "reason", why));
        case Route.Way way -> visit(url, way, port);
      };
    }

    private Optional<String> visit(PageUrl url, Route.Way way, int port) {
      seen("address", way.address());
      return switch (network.dial(way, port, deadline)) {
        case Network.Dialled.Down(String why) ->
            Optional.of(failed(Outcome.UNREACHABLE, "connection", why));
        case Network.Dialled.Up(Wire wire) -> {
          try (wire) {
            yield url.secure() ? secured(url, way.host(), wire) : fetched(url, wire);
          } catch (SocketTimeoutException e) {
            yield Optional.of(failed(Outcome.UNREACHABLE, "connection", "no answer in time"));
          } catch (IOException e) {
            yield Optional.of(failed(Outcome.UNREACHABLE, "connection", "it was cut"));
          }
        }
      };
    }

    private Optional<String> secured(PageUrl url, Host host, Wire wire) throws IOException {
      return switch (wire.secure(host, network.trust(), network.clock())) {
        case Secured.Broken(String why) -> Optional.of(failed(Outcome.TLS_FAILED, "tls", why));
        case Secured.Up up -> {
          seen("tls", up.words());
          yield fetched(url, wire);
        }
      };
    }

    private Optional<String> fetched(PageUrl url, Wire wire) throws IOException {
      return switch (HttpExchange.get(url, wire)) {
        case Answer.NotHttp() ->
            Optional.of(failed(Outcome.SERVER_ERROR, "answer", "not an answer of a web server"));
        case Answer.Redirect(int status, String location) -> {
          seen("status", String.valueOf(status));
          next = url.resolve(location);
          yield Optional.empty();
        }
        case Answer.Page(int status, Optional<String> title, boolean whole) -> {
          seen("status", String.valueOf(status));
          title.ifPresent(words -> seen("title", words));
          seen("body", whole ? "complete" : "only the beginning was read");
          yield Optional.of(outcome(status));
        }
      };
    }

    private static String outcome(int status) {
      if (status >= 500) {
        return Outcome.SERVER_ERROR;
      }
      return status >= 400 ? Outcome.PAGE_ERROR : Outcome.OK;
    }
  }
}
