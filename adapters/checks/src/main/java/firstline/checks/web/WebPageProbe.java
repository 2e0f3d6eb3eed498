package firstline.checks.web;

import firstline.checks.http.Browser;
import firstline.checks.http.HttpReply;
import firstline.checks.http.PageTitle;
import firstline.checks.http.PageUrl;
import firstline.checks.http.Trail;
import firstline.checks.http.Visit;
import firstline.checks.http.Visit.Obstacle;
import firstline.checks.network.Deadline;
import firstline.checks.network.Network;
import firstline.checks.network.TlsFault;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import java.time.Duration;
import java.util.Locale;

/**
 * Whether a web page can be opened, as a browser would: with TLS, following redirects, each of them
 * judged anew; and whether what comes is the site itself or a page that something else put in its
 * place. A page that answers with 4xx has the outcome {@code page-error}: the server works, the
 * page does not.
 */
public final class WebPageProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("web-page", "url")
          .comesTo(
              Outcome.OK,
              Outcome.NAME_NOT_FOUND,
              Outcome.UNREACHABLE,
              Outcome.TLS_FAILED,
              Outcome.PAGE_ERROR,
              Outcome.SERVER_ERROR,
              Outcome.REDIRECT_LOOP,
              Outcome.SUSPENDED,
              Outcome.DEFAULT_PAGE,
              Outcome.PARKED,
              Outcome.CHALLENGE,
              Outcome.APP_ERROR,
              Outcome.DATABASE_ERROR,
              Outcome.MAINTENANCE,
              Outcome.RESOURCE_LIMIT,
              Outcome.BLANK,
              Outcome.SLOW)
          .shows(
              "url",
              "redirects",
              "address",
              "unreached",
              "tls",
              "fault",
              "status",
              "title",
              "server")
          .shows("sign", "body", "wait", "time", "name", "connection", "answer", "loop");

  private static final int LONGEST_URL = 200;

  private final Browser browser;
  private final Duration slow;

  /**
   * @param slow from when on an answer took too long
   */
  public WebPageProbe(Network network, Duration slow) {
    this.browser = new Browser(network, "text/html, */*;q=0.5");
    this.slow = slow;
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("url");
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var url = PageUrl.parse(arguments.text("url"));
    if (url.isEmpty()) {
      return Sight.notAllowed("not the address of a web page");
    }
    long begun = System.nanoTime();
    var visit = browser.open(url.get(), deadline);
    var evidence = trail(visit.trail());
    evidence.put("time", span((System.nanoTime() - begun) / 1_000_000));
    return switch (visit) {
      case Visit.Stranded(_, var obstacle, var why) -> stranded(obstacle, why, evidence);
      case Visit.Arrived(var trail, var reply) ->
          evidence(reply, evidence.put("wait", span(trail.waitedMillis())))
              .comesTo(outcome(trail, reply, evidence));
    };
  }

  /** In milliseconds below a second, else in seconds. */
  private static String span(long millis) {
    return millis < 1_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
  }

  private static Sight.Evidence trail(Trail trail) {
    var evidence = new Sight.Evidence();
    evidence.put("url", shown(trail.urls().getLast()));
    evidence.put("redirects", String.valueOf(trail.redirects()));
    trail.address().ifPresent(address -> evidence.put("address", address));
    if (!trail.missed().isEmpty()) {
      evidence.put("unreached", trail.missed());
    }
    trail.tls().ifPresent(how -> evidence.put("tls", how));
    return evidence;
  }

  private static String shown(PageUrl url) {
    var text = url.toString();
    return text.length() <= LONGEST_URL ? text : text.substring(0, LONGEST_URL) + "…";
  }

  private static Sight stranded(Obstacle obstacle, String why, Sight.Evidence evidence) {
    return switch (obstacle) {
      case Obstacle.Barred() -> evidence.put(ProbeKind.REASON, why).comesTo(Outcome.NOT_ALLOWED);
      case Obstacle.NoSuchName() -> evidence.put("name", why).comesTo(Outcome.NAME_NOT_FOUND);
      case Obstacle.Unreachable() -> evidence.put("connection", why).comesTo(Outcome.UNREACHABLE);
      case Obstacle.Insecure(TlsFault fault) ->
          evidence
              .put("fault", fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .comesTo(Outcome.TLS_FAILED);
      case Obstacle.NotHttp() ->
          evidence.put("answer", why).put("status", "none").comesTo(Outcome.SERVER_ERROR);
      case Obstacle.GoingRound() -> evidence.put("loop", why).comesTo(Outcome.REDIRECT_LOOP);
    };
  }

  private static Sight.Evidence evidence(HttpReply reply, Sight.Evidence evidence) {
    evidence.put("status", String.valueOf(reply.status()));
    evidence.put("body", reply.whole() ? "complete" : "only the beginning was read");
    PageTitle.in(reply.text()).ifPresent(title -> evidence.put("title", title));
    if (!reply.header("server").isEmpty()) {
      evidence.put("server", reply.header("server"));
    }
    return evidence;
  }

  private Outcome outcome(Trail trail, HttpReply reply, Sight.Evidence evidence) {
    var sign = PageSign.on(trail.urls().getLast(), reply);
    if (sign.isPresent()) {
      evidence.put("sign", sign.get().slug());
      return sign.get().outcome;
    }
    if (reply.status() >= 400) {
      return reply.status() >= 500 ? Outcome.SERVER_ERROR : Outcome.PAGE_ERROR;
    }
    if (reply.status() == 200 && reply.whole() && BlankPage.is(reply.text())) {
      return Outcome.BLANK;
    }
    boolean late = Duration.ofMillis(trail.waitedMillis()).compareTo(slow) >= 0;
    return late ? Outcome.SLOW : Outcome.OK;
  }
}
