package firstline.checks.dns;

import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Whether a domain's signatures hold, where it has any. A domain with broken ones is unreachable
 * for everybody whose resolver checks them, which is most of the world but not all of it.
 */
public final class DnssecProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("dnssec", "name")
          .comesTo(Outcome.OK, Outcome.DNSSEC_FAILED, Outcome.NAME_NOT_FOUND, Outcome.NO_ANSWER)
          .shows("signed", "checked", "answer");

  private final Dns resolvers;

  public DnssecProbe(Dns resolvers) {
    this.resolvers = resolvers;
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("name");
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var name = DomainName.parse(arguments.text("name"));
    if (name.isEmpty()) {
      return Sight.seeing("answer", "not a name that can exist").comesTo(Outcome.NAME_NOT_FOUND);
    }
    var lookup = new Lookup(resolvers, deadline);
    var evidence = Sight.seeing("signed", isSigned(name.get(), deadline) ? "yes" : "no");
    var answer = lookup.ask(name.get(), Type.SOA);
    if (!(answer instanceof DnsAnswer.Said said) || said.failed()) {
      return lookup.failure(name.get(), Type.SOA, answer, evidence);
    }
    evidence.put("checked", said.verified() ? "yes" : "no");
    if (said.noSuchName()) {
      return evidence.put("answer", "the name does not exist").comesTo(Outcome.NAME_NOT_FOUND);
    }
    return said.found()
        ? evidence.comesTo(Outcome.OK)
        : lookup.failure(name.get(), Type.SOA, answer, evidence);
  }

  /** Whether the registry holds a key's fingerprint, which is what obliges the signatures. */
  private boolean isSigned(Name name, Deadline deadline) {
    return resolvers.ask(name, Type.DS, Dns.Manner.UNCHECKED, deadline)
            instanceof DnsAnswer.Said said
        && !said.answers(DSRecord.class).isEmpty();
  }
}
