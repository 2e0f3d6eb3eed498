package firstline.checks.mail;

import firstline.checks.mail.MailPort.Found;
import firstline.checks.mail.MailPort.Stage;
import firstline.checks.network.Deadline;
import firstline.checks.network.Network;
import firstline.checks.network.Route;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Lanes;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Reach;
import firstline.checks.probe.Sight;
import java.util.Optional;

/**
 * Whether a mail server does its work, one way of talking to it being enough. All ports are looked
 * at side by side, and the evidence says of each how it is.
 */
public final class MailPortsProbe implements Probe {
  private final MailRole role;
  private final Network network;
  private final Lanes lanes;

  public MailPortsProbe(MailRole role, Network network, Lanes lanes) {
    this.role = role;
    this.network = network;
    this.lanes = lanes;
  }

  @Override
  public ProbeKind kind() {
    return role.kind();
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("host");
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    return new Reach(network, deadline)
        .at(
            arguments.text("host"),
            role.all.stream().map(port -> port.number).toList(),
            way -> ports(way, deadline));
  }

  private Sight ports(Route.Way way, Deadline deadline) {
    var evidence = Sight.seeing("address", way.address());
    var best = Optional.<Found>empty();
    var found = lanes.each(role.all, port -> port.look(network, way, deadline));
    for (int i = 0; i < found.size(); i++) {
      var port = role.all.get(i);
      var one = found.get(i);
      evidence.put(port.evidence, one.words());
      if (role.deciding.contains(port)
          && best.filter(other -> other.stage().compareTo(one.stage()) >= 0).isEmpty()) {
        best = Optional.of(one);
      }
    }
    best.map(Found::greeting)
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> evidence.put("greeting", words));
    return evidence.comesTo(outcome(best.map(Found::stage).orElse(Stage.UNREACHABLE)));
  }

  private Outcome outcome(Stage stage) {
    boolean finely = kind().outcomes().contains(Outcome.NO_STARTTLS);
    return switch (stage) {
      case OK -> Outcome.OK;
      case TLS_FAILED -> Outcome.TLS_FAILED;
      case NO_STARTTLS -> finely ? Outcome.NO_STARTTLS : Outcome.TLS_FAILED;
      case TURNED_AWAY -> finely ? Outcome.TURNED_AWAY : Outcome.BAD_GREETING;
      case BAD_GREETING -> Outcome.BAD_GREETING;
      case UNREACHABLE -> Outcome.UNREACHABLE;
      case OUT_OF_REACH -> Outcome.NOT_ALLOWED;
    };
  }
}
