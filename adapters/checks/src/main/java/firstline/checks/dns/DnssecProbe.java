package firstline.checks.dns;

import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import java.time.InstantSource;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Whether a domain's signatures hold, where it has any. A domain with broken ones is unreachable
 * for everybody whose resolver checks them, which is most of the world but not all of it.
 */
public final class DnssecProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("dnssec", "name")
          .comesTo(Outcome.OK, Outcome.DNSSEC_FAILED, Outcome.NAME_NOT_FOUND, Outcome.NO_ANSWER)
          .shows("signed", "checked", "fault", "answer", "signedUntil");

  private final Dns resolvers;
  private final InstantSource clock;

  public DnssecProbe(Dns resolvers, InstantSource clock) {
    this.resolvers = resolvers;
    this.clock = clock;
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
    var lookup = new Lookup(resolvers, clock, deadline);
    var evidence = Sight.seeing("signed", signed(name.get(), deadline));
    var answer = lookup.ask(name.get(), Type.SOA);
    if (!(answer instanceof DnsAnswer.Said said) || said.failed()) {
      new SignatureFault(resolvers, clock, deadline)
          .of(name.get())
          .ifPresent(fault -> evidence.put("fault", fault));
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
  private String signed(Name name, Deadline deadline) {
    if (has(name, Type.DS, DSRecord.class, deadline)) {
      return "yes";
    }
    return has(name, Type.DNSKEY, DNSKEYRecord.class, deadline)
        ? "no: the zone has a key, but the registry holds no fingerprint of it"
        : "no";
  }

  private boolean has(Name name, int type, Class<? extends Record> kind, Deadline deadline) {
    return resolvers.ask(name, type, Dns.Manner.UNCHECKED, deadline) instanceof DnsAnswer.Said said
        && !said.answers(kind).isEmpty();
  }
}
