package firstline.launcher.conversation;

import firstline.core.conversation.CheckRequest;
import firstline.core.desk.CheckReport;
import firstline.core.port.CheckRunner;
import firstline.core.port.Checks;
import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.RehearsedTalk;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;

/** Checks that run until the script says how they come out, several side by side. */
final class ScriptedChecks implements CheckRunner {
  private final ConcurrentMap<CheckRequest, CompletableFuture<Line.CheckComes>> waiting =
      new ConcurrentHashMap<>();

  @Override
  public CheckReport run(Checks.Requested check) {
    var request = check.request();
    var comes = waiting.computeIfAbsent(request, _ -> new CompletableFuture<>());
    try {
      var outcome = comes.get();
      var target = RehearsedTalk.target(request);
      return new CheckReport(
          request.probe(), target, outcome.outcome(), outcome.evidence(), Instant.EPOCH, 1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new CheckReport(request.probe(), "", CheckReport.FAULT, Map.of(), Instant.EPOCH, 1);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("A script cannot let a check fail", broken);
    }
  }

  /** How many checks wait for their outcome. */
  int waiting() {
    return waiting.size();
  }

  /** Lets the check that runs, or the first of several, come out; from now on it waits no more. */
  void comes(Line.CheckComes outcome) {
    var running =
        waiting.keySet().stream()
            .filter(asked -> asked.probe().equals(outcome.probe()))
            .min(Comparator.comparing(asked -> asked.id().number()))
            .orElseThrow(
                () -> new IllegalStateException("no check '" + outcome.probe() + "' is running"));
    var comes = waiting.remove(running);
    if (comes != null) {
      comes.complete(outcome);
    }
  }
}
