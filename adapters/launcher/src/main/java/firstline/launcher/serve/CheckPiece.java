package firstline.launcher.serve;

import firstline.checks.LiveChecks;
import firstline.checks.network.AddressRules;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsNames;
import firstline.checks.network.Doors;
import firstline.checks.network.Network;
import firstline.checks.network.Trust;
import firstline.core.desk.CheckReport;
import firstline.core.port.CheckRunner;
import firstline.core.port.Checks;
import firstline.core.port.SecondLook;
import firstline.launcher.settings.Settings;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The live checks as part of the program; made ready by the first one, not by the start. */
public final class CheckPiece implements CheckRunner, SecondLook, AutoCloseable {
  private final Settings.Checks settings;
  private final InstantSource clock;
  private @Nullable LiveChecks checks;
  private boolean closed;

  /**
   * @param settings what may be reached, and who is asked
   */
  public CheckPiece(Settings.Checks settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public CheckReport run(Checks.Requested check) {
    return checks().run(check);
  }

  @Override
  public CheckReport look(String probe, Map<String, String> arguments) {
    return checks().look(probe, arguments);
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
                  DnsNames.ofMachine(),
                  Dns.ofMachine(),
                  new AddressRules(settings.allow()),
                  Trust.ofRuntime(),
                  clock,
                  Doors.STRAIGHT),
              settings.asked());
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
