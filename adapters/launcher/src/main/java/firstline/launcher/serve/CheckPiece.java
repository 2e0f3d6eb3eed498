package firstline.launcher.serve;

import firstline.checks.LiveChecks;
import firstline.checks.network.AddressRules;
import firstline.checks.network.Cidr;
import firstline.checks.network.DnsNames;
import firstline.checks.network.Network;
import firstline.checks.network.Trust;
import firstline.core.conversation.CheckRequest;
import firstline.core.desk.CheckReport;
import firstline.core.port.CheckRunner;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The live checks as part of the program; made ready by the first one, not by the start. */
public final class CheckPiece implements CheckRunner, AutoCloseable {
  private final List<Cidr> allowed;
  private final InstantSource clock;
  private @Nullable LiveChecks checks;
  private boolean closed;

  /**
   * @param allowed blocks of addresses that may be reached although they are not public
   */
  public CheckPiece(List<Cidr> allowed, InstantSource clock) {
    this.allowed = allowed;
    this.clock = clock;
  }

  @Override
  public CheckReport run(CheckRequest request) {
    return checks().run(request);
  }

  private synchronized LiveChecks checks() {
    if (closed) {
      throw new CancellationException("the program is stopping and checks nothing any more");
    }
    var ready = checks;
    if (ready == null) {
      ready =
          new LiveChecks(
              new Network(
                  DnsNames.ofMachine(), new AddressRules(allowed), Trust.ofRuntime(), clock));
      checks = ready;
    }
    return ready;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (checks != null) {
      checks.close();
    }
  }
}
