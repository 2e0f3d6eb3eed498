package firstline.launcher.conversation;

import firstline.core.conversation.CheckRequest;
import firstline.core.desk.CheckReport;
import firstline.core.port.CheckRunner;
import firstline.core.port.Checks;
import firstline.core.rehearsal.Line;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;

/** Checks that run until the script says how they come out. */
final class ScriptedChecks implements CheckRunner {
  private final TransferQueue<Line.CheckComes> outcomes = new LinkedTransferQueue<>();
  private final ConcurrentMap<CheckRequest, Boolean> waiting = new ConcurrentHashMap<>();

  @Override
  public CheckReport run(Checks.Requested check) {
    var request = check.request();
    waiting.put(request, true);
    try {
      var outcome = outcomes.take();
      var target = String.join(" ", request.arguments().values());
      return new CheckReport(
          request.probe(), target, outcome.outcome(), outcome.evidence(), Instant.EPOCH, 1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new CheckReport(request.probe(), "", CheckReport.FAULT, Map.of(), Instant.EPOCH, 1);
    }
  }

  /** How many checks wait for their outcome. */
  int waiting() {
    return waiting.size();
  }

  /** Lets the check that runs come out; from now on it waits no more. */
  void comes(Line.CheckComes outcome) {
    var running =
        waiting.keySet().stream()
            .filter(asked -> asked.probe().equals(outcome.probe()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("no check '" + outcome.probe() + "' is running"));
    waiting.remove(running);
    outcomes.add(outcome);
  }
}
