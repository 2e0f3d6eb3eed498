package firstline.checks.dns;

import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Sight;
import org.xbill.DNS.Name;

/** What a resolver's answer to one question means where it is not what was hoped for. */
public record Lookup(Dns resolvers, Deadline deadline) {
  /** Asks the resolvers. */
  public DnsAnswer ask(Name name, int type) {
    return resolvers.ask(name, type, Dns.Manner.RECURSIVE, deadline);
  }

  /**
   * Why a question failed: the same question without a look at signatures tells a broken signature
   * from name servers that do not answer.
   */
  public Sight failure(Name name, int type, DnsAnswer answer, Sight.Evidence evidence) {
    return switch (answer) {
      case DnsAnswer.Silent _ when resolvers.isAway() -> Sight.notAllowed(Dns.AWAY);
      case DnsAnswer.Silent(String why) -> evidence.put("answer", why).comesTo(Outcome.NO_ANSWER);
      case DnsAnswer.Said said -> {
        evidence.put("answer", said.code() + said.reason().map(why -> ": " + why).orElse(""));
        yield evidence.comesTo(
            said.failed() && worksUnchecked(name, type)
                ? Outcome.DNSSEC_FAILED
                : Outcome.NO_ANSWER);
      }
    };
  }

  private boolean worksUnchecked(Name name, int type) {
    return resolvers.ask(name, type, Dns.Manner.UNCHECKED, deadline)
            instanceof DnsAnswer.Said unchecked
        && (unchecked.found() || unchecked.noSuchName());
  }
}
