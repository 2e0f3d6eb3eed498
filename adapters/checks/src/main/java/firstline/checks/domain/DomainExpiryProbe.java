package firstline.checks.domain;

import firstline.checks.dns.DomainName;
import firstline.checks.http.Browser;
import firstline.checks.http.PageUrl;
import firstline.checks.http.Visit;
import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.network.Network;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Whether a domain is registered, and until when, as its registry tells (RDAP). Not every registry
 * does: what cannot be found out is {@code unknown}, never a guess. Days are in UTC.
 */
public final class DomainExpiryProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("domain-expiry", "domain")
          .comesTo(
              Outcome.OK,
              Outcome.EXPIRING,
              Outcome.EXPIRED,
              Outcome.REDEMPTION,
              Outcome.PENDING_DELETE,
              Outcome.ON_HOLD,
              Outcome.NOT_REGISTERED,
              Outcome.UNKNOWN)
          .shows("domain", "expires", "days", "registrar", "status", "answer");

  private static final Duration SOON = Duration.ofDays(30);
  private static final int NAMES_TRIED = 3;

  private final Network network;
  private final Browser browser;
  private final URI registries;
  private final Dns resolvers;

  /**
   * @param registries an RDAP server, or one that redirects to the right one
   */
  public DomainExpiryProbe(Network network, URI registries, Dns resolvers) {
    this.network = network;
    this.browser = new Browser(network, "application/rdap+json, application/json");
    this.registries = registries;
    this.resolvers = resolvers;
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("domain");
  }

  /** Asks for the name itself and then for those above it: a subdomain is registered nowhere. */
  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var named = DomainName.parse(arguments.text("domain"));
    if (named.isEmpty() || named.get().labels() < 3) {
      return Sight.seeing("answer", "not a domain that one can register")
          .comesTo(Outcome.NOT_REGISTERED);
    }
    var name = named.get();
    var answer = Optional.<Visit>empty();
    for (int i = 0; i < NAMES_TRIED && name.labels() >= 3; i++) {
      var visit = ask(name, deadline);
      if (visit instanceof Visit.Arrived(_, var reply) && reply.status() == 200) {
        return tell(name, Registration.read(reply.text()));
      }
      answer = Optional.of(visit);
      name = new Name(name, 1);
    }
    return nothing(named.get(), answer.orElseThrow(), deadline);
  }

  private Visit ask(Name name, Deadline deadline) {
    var base = registries.toString().replaceFirst("/+$", "");
    var url = PageUrl.parse(base + "/domain/" + name.toString(true));
    return browser.open(url.orElseThrow(), deadline);
  }

  private Sight tell(Name name, Optional<Registration> told) {
    var evidence = Sight.seeing("domain", name.toString(true));
    if (told.isEmpty()) {
      return evidence.put("answer", "not an answer of a registry").comesTo(Outcome.UNKNOWN);
    }
    var registration = told.get();
    var now = network.clock().instant();
    registration.registrar().ifPresent(who -> evidence.put("registrar", who));
    if (!registration.status().isEmpty()) {
      evidence.put("status", String.join(", ", registration.status()));
    }
    registration
        .expires()
        .ifPresent(
            end ->
                evidence
                    .put("expires", LocalDate.ofInstant(end, ZoneOffset.UTC).toString())
                    .put("days", String.valueOf(Duration.between(now, end).toDays())));
    return evidence.comesTo(outcome(registration, now));
  }

  private static Outcome outcome(Registration registration, Instant now) {
    if (registration.aboutToBeDeleted()) {
      return Outcome.PENDING_DELETE;
    }
    if (registration.redeemable()) {
      return Outcome.REDEMPTION;
    }
    var end = registration.expires();
    if (end.filter(at -> !at.isAfter(now)).isPresent()) {
      return Outcome.EXPIRED;
    }
    if (registration.onHold()) {
      return Outcome.ON_HOLD;
    }
    return end.map(at -> at.isBefore(now.plus(SOON)) ? Outcome.EXPIRING : Outcome.OK)
        .orElse(Outcome.UNKNOWN);
  }

  /** A registry may have no such service at all: only with the DNS's word it is not registered. */
  private Sight nothing(Name name, Visit visit, Deadline deadline) {
    var evidence = Sight.seeing("domain", name.toString(true));
    return switch (visit) {
      case Visit.Stranded(_, _, String why) -> evidence.put("answer", why).comesTo(Outcome.UNKNOWN);
      case Visit.Arrived(_, var reply) -> {
        evidence.put("answer", "the registry answers with status " + reply.status());
        boolean nowhere =
            resolvers.ask(name, Type.NS, Dns.Manner.RECURSIVE, deadline)
                    instanceof DnsAnswer.Said said
                && said.noSuchName();
        yield evidence.comesTo(
            reply.status() == 404 && nowhere ? Outcome.NOT_REGISTERED : Outcome.UNKNOWN);
      }
    };
  }
}
