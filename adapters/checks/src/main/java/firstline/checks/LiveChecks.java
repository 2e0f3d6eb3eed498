package firstline.checks;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import firstline.checks.network.Network;
import firstline.core.conversation.CheckRequest;
import firstline.core.desk.CheckReport;
import firstline.core.port.CheckRunner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs checks on the network: {@code mail-server} (argument {@code host}) and {@code web-page}
 * (argument {@code url}). A check takes at most 10 s, its result serves the same question for 60 s,
 * and a conversation may ask 20 times an hour; beyond that the outcome is {@code not-allowed}.
 */
public final class LiveChecks implements CheckRunner, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveChecks.class);
  private static final int AT_A_TIME = 8;
  private static final int KEPT = 1_000;

  /** What bounds the checks. */
  record Limits(Duration check, Duration fresh, int perHour) {
    static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 20);
  }

  /** The same probe with the same arguments is the same question. */
  private record Question(String probe, Map<String, String> arguments) {}

  private final Map<String, Probe> probes;
  private final ExecutorService workers;
  private final ExecutorService lanes;
  private final AsyncCache<Question, CheckReport> recent;
  private final Budget budget;
  private final InstantSource clock;

  /** The checks that there are. */
  public static Set<ProbeKind> kinds() {
    return Set.of(MailServerProbe.KIND, WebPageProbe.KIND);
  }

  /** Checks over a network; {@code close} ends those under way. */
  public LiveChecks(Network network) {
    this(network, Limits.USUAL);
  }

  LiveChecks(Network network, Limits limits) {
    workers =
        Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().daemon().name("check-", 1).factory());
    lanes = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("check-lane-", 1).factory());
    recent =
        Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(limits.fresh())
            .executor(Runnable::run)
            .buildAsync();
    clock = network.clock();
    budget = new Budget(limits.perHour(), clock);
    probes =
        Map.of(
            MailServerProbe.KIND.name(), new MailServerProbe(network, lanes, limits.check()),
            WebPageProbe.KIND.name(), new WebPageProbe(network, limits.check()));
  }

  /**
   * Runs one check, or answers from a recent one.
   *
   * @throws IllegalArgumentException if there is no such probe or an argument is missing
   */
  @Override
  public CheckReport run(CheckRequest request) {
    var probe = probes.get(request.probe());
    if (probe == null) {
      throw new IllegalArgumentException("there is no probe '" + request.probe() + "'");
    }
    var target = probe.target(request.arguments());
    if (!budget.take(request.id().conversation())) {
      var evidence = Map.of("reason", "too many checks in this conversation within an hour");
      return report(request.probe(), target, new Probe.Sight(Outcome.NOT_ALLOWED, evidence), 0);
    }
    var question = new Question(request.probe(), request.arguments());
    return await(
        recent.get(
            question,
            (same, caches) ->
                CompletableFuture.supplyAsync(() -> look(probe, target, same), workers)));
  }

  private CheckReport look(Probe probe, String target, Question question) {
    long begun = System.nanoTime();
    var sight = probe.look(question.arguments());
    var report = report(question.probe(), target, sight, (System.nanoTime() - begun) / 1_000_000);
    LOG.debug("check {}: {} in {} ms", report.probe(), report.outcome(), report.tookMillis());
    return report;
  }

  private CheckReport report(String probe, String target, Probe.Sight sight, long millis) {
    return new CheckReport(
        probe, target, sight.outcome(), sight.evidence(), clock.instant(), millis);
  }

  private static CheckReport await(CompletableFuture<CheckReport> coming) {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the check was given up because the program stops");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException("a check failed", e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    lanes.shutdownNow();
  }
}
