package firstline.checks.address;

import firstline.checks.network.AddressRules.Verdict;
import firstline.checks.network.Deadline;
import firstline.checks.network.Host;
import firstline.checks.network.Network;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import java.net.InetAddress;
import java.util.Optional;

/**
 * "Is it only me?": whether the provider's own firewall blocks the address that a customer comes
 * from.
 */
public final class OnlyMeProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("only-me", "address")
          .comesTo(
              Outcome.OK,
              Outcome.BLOCKED,
              Outcome.BAD_ADDRESS,
              Outcome.NOT_CONFIGURED,
              Outcome.NO_ANSWER)
          .shows("address", "why", "until", "list");

  private final Network network;
  private final Optional<OwnBlockList> list;

  /**
   * @param list nothing where the provider has not set one
   */
  public OnlyMeProbe(Network network, Optional<OwnBlockList> list) {
    this.network = network;
    this.list = list;
  }

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
    if (list.isEmpty()) {
      return Sight.seeing("list", "BLOCKLIST_URL is not set").comesTo(Outcome.NOT_CONFIGURED);
    }
    var address = Host.literal(arguments.text("address"));
    if (address.isEmpty()) {
      return Sight.seeing("address", "not an internet address").comesTo(Outcome.BAD_ADDRESS);
    }
    if (network.rules().judge(address.get()) instanceof Verdict.Refused(String kind)) {
      return Sight.seeing("address", kind + ": known only in the customer's own network")
          .comesTo(Outcome.BAD_ADDRESS);
    }
    return ask(list.get(), address.get(), deadline);
  }

  private static Sight ask(OwnBlockList list, InetAddress address, Deadline deadline) {
    var evidence = Sight.seeing("address", address.getHostAddress());
    return switch (list.ask(address, deadline)) {
      case OwnBlockList.Said.Free() -> evidence.comesTo(Outcome.OK);
      case OwnBlockList.Said.Blocked(var why, var until) -> {
        why.ifPresent(words -> evidence.put("why", words));
        until.ifPresent(words -> evidence.put("until", words));
        yield evidence.comesTo(Outcome.BLOCKED);
      }
      case OwnBlockList.Said.Nothing(String problem) ->
          evidence.put("list", problem).comesTo(Outcome.NO_ANSWER);
    };
  }
}
