package firstline.checks.dns;

import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Sight;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;

/** What a resolver's answer to one question means where it is not what was hoped for. */
public record Lookup(Dns resolvers, InstantSource clock, Deadline deadline) {
  /** Asks the resolvers. */
  public DnsAnswer ask(Name name, int type) {
    return resolvers.ask(name, type, Dns.Manner.RECURSIVE, deadline);
  }

  /**
   * Why a question failed: the same question without a look at signatures tells a broken signature
   * from name servers that do not answer, and {@code signedUntil} one that was not renewed in time,
   * by its last day (UTC).
   */
  public Sight failure(Name name, int type, DnsAnswer answer, Sight.Evidence evidence) {
    return switch (answer) {
      case DnsAnswer.Silent _ when resolvers.isAway() -> Sight.notAllowed(Dns.AWAY);
      case DnsAnswer.Silent(String why) -> evidence.put("answer", why).comesTo(Outcome.NO_ANSWER);
      case DnsAnswer.Said said -> {
        evidence.put("answer", said.code() + said.reason().map(why -> ": " + why).orElse(""));
        yield said.failed() ? unchecked(name, type, evidence) : evidence.comesTo(Outcome.NO_ANSWER);
      }
    };
  }

  private Sight unchecked(Name name, int type, Sight.Evidence evidence) {
    if (!(resolvers.ask(name, type, Dns.Manner.UNCHECKED, deadline) instanceof DnsAnswer.Said said)
        || !said.found() && !said.noSuchName()) {
      return evidence.comesTo(Outcome.NO_ANSWER);
    }
    said.signatures().stream()
        .map(RRSIGRecord::getExpire)
        .min(Comparator.naturalOrder())
        .filter(end -> end.isBefore(clock.instant()))
        .map(end -> LocalDate.ofInstant(end, ZoneOffset.UTC).toString())
        .ifPresent(day -> evidence.put("signedUntil", day));
    return evidence.comesTo(Outcome.DNSSEC_FAILED);
  }
}
