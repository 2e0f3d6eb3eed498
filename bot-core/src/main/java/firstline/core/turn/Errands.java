package firstline.core.turn;

import firstline.core.conversation.Address;
import firstline.core.desk.CheckReport;
import firstline.core.port.CheckRunner;
import firstline.core.port.Checks;
import firstline.core.port.InboxItem;
import firstline.core.port.Sender;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs the checks that turns asked for; their outcome comes back as an event. */
final class Errands {
  private static final Logger LOG = System.getLogger(Errands.class.getName());
  private static final int RECOVERED_AT_ONCE = 10_000;

  private final Checks checks;
  private final CheckRunner runner;
  private final Map<Address.Channel, Sender> senders;
  private final Engine.Workshop workshop;
  private final Executor executor;
  private final Consumer<InboxItem> back;

  Errands(
      Checks checks,
      CheckRunner runner,
      Map<Address.Channel, Sender> senders,
      Engine.Workshop workshop,
      Consumer<InboxItem> back) {
    this.checks = checks;
    this.runner = runner;
    this.senders = Map.copyOf(senders);
    this.workshop = workshop;
    this.executor = workshop.checking();
    this.back = back;
  }

  /** Takes up what an earlier run of the program left behind. */
  void recover() {
    checks.pending(RECOVERED_AT_ONCE).forEach(this::run);
  }

  /** Runs a check soon. */
  void run(Checks.Requested check) {
    executor.execute(
        () -> {
          show(check.address());
          report(check).ifPresent(report -> finish(check, report));
        });
  }

  /** That the bot works on it; a check comes out whether or not its customer is told so. */
  private void show(Address address) {
    var sender = senders.get(address.channel());
    if (sender == null) {
      return;
    }
    try {
      sender.working(address);
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Could not show that a check runs", failed);
    }
  }

  /** How a check came out; nothing if the program ends first, and then the next start runs it. */
  private Optional<CheckReport> report(Checks.Requested check) {
    var request = check.request();
    workshop.tally().checks.increment();
    try {
      return Optional.of(runner.run(check));
    } catch (CancellationException ending) {
      return Optional.empty();
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "Check " + request.id() + " (" + request.probe() + ") failed", failed);
      var evidence = Map.of("fault", String.valueOf(failed.getMessage()));
      return Optional.of(
          new CheckReport(
              request.probe(),
              request.arguments(),
              "",
              CheckReport.FAULT,
              evidence,
              workshop.clock().instant(),
              0));
    }
  }

  private void finish(Checks.Requested check, CheckReport report) {
    for (int tries = 0; ; tries++) {
      try {
        checks.finish(check, report, workshop.clock().instant()).ifPresent(back);
        return;
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Could not store the outcome of " + check.request().id(), failed);
        if (!workshop.pauses().pause(Pauses.afterTry(tries))) {
          return;
        }
      }
    }
  }
}
