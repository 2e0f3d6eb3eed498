package firstline.checks;

import firstline.checks.address.BlocklistProbe;
import firstline.checks.address.OnlyMeProbe;
import firstline.checks.address.OwnBlockList;
import firstline.checks.address.PortProbe;
import firstline.checks.dns.DnsDelegationProbe;
import firstline.checks.dns.DnsPropagationProbe;
import firstline.checks.dns.DnsRecordsProbe;
import firstline.checks.dns.DnssecProbe;
import firstline.checks.dns.DomainName;
import firstline.checks.domain.DomainExpiryProbe;
import firstline.checks.mail.MailAuthenticationProbe;
import firstline.checks.mail.MailPortsProbe;
import firstline.checks.mail.MailRole;
import firstline.checks.mail.MailRoutingProbe;
import firstline.checks.network.Dns;
import firstline.checks.network.Network;
import firstline.checks.probe.Lanes;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.web.TlsCertificateProbe;
import firstline.checks.web.WebPageProbe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All probes that there are. */
final class Shelf implements AutoCloseable {
  /** Their kinds, in the order in which people read about them. */
  static final List<ProbeKind> KINDS =
      List.of(
          WebPageProbe.KIND,
          TlsCertificateProbe.KIND,
          DnsRecordsProbe.KIND,
          DnsPropagationProbe.KIND,
          DnsDelegationProbe.KIND,
          DnssecProbe.KIND,
          DomainExpiryProbe.KIND,
          MailRole.MAIL_SERVER.kind(),
          MailRole.SUBMISSION.kind(),
          MailRole.IMAP.kind(),
          MailRole.SMTP.kind(),
          MailRoutingProbe.KIND,
          MailAuthenticationProbe.KIND,
          PortProbe.KIND,
          BlocklistProbe.KIND,
          OnlyMeProbe.KIND);

  private final List<Probe> probes;
  private final Optional<OwnBlockList> ownList;

  /**
   * @param slow from when on a web page took too long
   */
  Shelf(Network network, CheckSettings settings, Lanes lanes, Duration slow) {
    var resolvers = Dns.of(settings.resolvers());
    var lists =
        settings.blocklists().stream().flatMap(zone -> DomainName.parse(zone).stream()).toList();
    ownList = settings.ownList().map(own -> new OwnBlockList(own.url(), own.token()));
    probes =
        List.of(
            new WebPageProbe(network, slow),
            new TlsCertificateProbe(network),
            new DnsRecordsProbe(network, lanes, resolvers),
            new DnsPropagationProbe(network, lanes, resolvers),
            new DnsDelegationProbe(network, lanes, resolvers),
            new DnssecProbe(resolvers, network.clock()),
            new DomainExpiryProbe(network, settings.registries(), resolvers),
            new MailPortsProbe(MailRole.MAIL_SERVER, network, lanes),
            new MailPortsProbe(MailRole.SUBMISSION, network, lanes),
            new MailPortsProbe(MailRole.IMAP, network, lanes),
            new MailPortsProbe(MailRole.SMTP, network, lanes),
            new MailRoutingProbe(network, lanes, resolvers),
            new MailAuthenticationProbe(resolvers, network.clock()),
            new PortProbe(network),
            new BlocklistProbe(network, lanes, lists),
            new OnlyMeProbe(network, ownList));
  }

  List<Probe> probes() {
    return probes;
  }

  @Override
  public void close() {
    ownList.ifPresent(OwnBlockList::close);
  }
}
