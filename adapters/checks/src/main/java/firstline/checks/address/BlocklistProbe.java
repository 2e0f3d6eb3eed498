package firstline.checks.address;

import firstline.checks.network.AddressRules.Verdict;
import firstline.checks.network.Cidr;
import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.network.Host;
import firstline.checks.network.Names;
import firstline.checks.network.Network;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Lanes;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Whether public lists of bad senders, which mail servers ask, hold an address. */
public final class BlocklistProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("blocklist", "address")
          .comesTo(Outcome.OK, Outcome.LISTED, Outcome.NO_ANSWER, Outcome.NAME_NOT_FOUND)
          .shows("address", "asked", "listed", "why", "silent", "name");

  /** In this range a list says that it does not answer whoever asks. */
  private static final Cidr REFUSALS = Cidr.parse("127.255.255.0/24");

  private static final Cidr LISTED = Cidr.parse("127.0.0.0/8");

  private final Network network;
  private final Lanes lanes;
  private final List<Name> lists;

  /**
   * @param lists the zones of the lists
   */
  public BlocklistProbe(Network network, Lanes lanes, List<Name> lists) {
    this.network = network;
    this.lanes = lanes;
    this.lists = List.copyOf(lists);
  }

  /** What one list says. */
  private record Said(Name list, boolean answered, boolean listed, Optional<String> why) {}

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("address");
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var host = Host.parse(arguments.text("address"));
    if (host.isEmpty()) {
      return Sight.seeing("name", "neither an address nor a name").comesTo(Outcome.NAME_NOT_FOUND);
    }
    return switch (network.names().resolve(host.get(), deadline)) {
      case Names.Resolved.NotFound(String why) ->
          Sight.seeing("name", why).comesTo(Outcome.NAME_NOT_FOUND);
      case Names.Resolved.Away() -> Sight.notAllowed(Dns.AWAY);
      case Names.Resolved.Found(List<InetAddress> addresses) ->
          network.rules().judge(addresses.getFirst()) instanceof Verdict.Refused(String kind)
              ? Sight.notAllowed("no list holds an address that is " + kind)
              : look(addresses.getFirst(), deadline);
    };
  }

  private Sight look(InetAddress address, Deadline deadline) {
    var said = lanes.each(lists, list -> ask(list, address, deadline));
    var listed = said.stream().filter(Said::listed).toList();
    var silent = said.stream().filter(one -> !one.answered()).toList();
    var evidence =
        Sight.seeing("address", address.getHostAddress())
            .put("asked", said.size() - silent.size() + " of " + said.size());
    if (!silent.isEmpty()) {
      evidence.put("silent", names(silent));
    }
    if (!listed.isEmpty()) {
      evidence.put("listed", names(listed));
      listed.stream()
          .flatMap(one -> one.why().stream())
          .findFirst()
          .ifPresent(why -> evidence.put("why", why));
      return evidence.comesTo(Outcome.LISTED);
    }
    return evidence.comesTo(silent.size() == said.size() ? Outcome.NO_ANSWER : Outcome.OK);
  }

  private static String names(List<Said> said) {
    return said.stream().map(one -> one.list().toString(true)).collect(Collectors.joining(", "));
  }

  private Said ask(Name list, InetAddress address, Deadline deadline) {
    var name = entry(list, address);
    var answer = network.dns().ask(name, Type.A, Dns.Manner.RECURSIVE, deadline);
    if (!(answer instanceof DnsAnswer.Said said) || !said.found() && !said.noSuchName()) {
      return new Said(list, false, false, Optional.empty());
    }
    var codes = said.answers(ARecord.class).stream().map(ARecord::getAddress).toList();
    if (codes.stream().anyMatch(REFUSALS::contains)) {
      return new Said(list, false, false, Optional.empty());
    }
    boolean listed = codes.stream().anyMatch(LISTED::contains);
    return new Said(list, true, listed, listed ? why(name, deadline) : Optional.empty());
  }

  private Optional<String> why(Name entry, Deadline deadline) {
    return network.dns().ask(entry, Type.TXT, Dns.Manner.RECURSIVE, deadline)
            instanceof DnsAnswer.Said said
        ? said.answers(TXTRecord.class).stream()
            .map(text -> String.join("", text.getStrings()))
            .findFirst()
        : Optional.empty();
  }

  /** The name that stands for an address in a list: its parts backwards, then the list's zone. */
  private static Name entry(Name list, InetAddress address) {
    var labels = new ArrayList<String>();
    var reverse = ReverseMap.fromAddress(address);
    for (int i = 0; i < reverse.labels() - 3; i++) {
      labels.add(reverse.getLabelString(i));
    }
    try {
      return Name.fromString(String.join(".", labels), list);
    } catch (TextParseException e) {
      throw new IllegalStateException("the name of the list " + list + " is too long", e);
    }
  }
}
