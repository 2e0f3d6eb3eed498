package firstline.checks;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import firstline.checks.Reporting.Question;
import firstline.checks.network.Network;
import firstline.checks.probe.Lanes;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.CheckReport;
import firstline.core.port.CheckRunner;
import firstline.core.port.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs checks on the network, several at once. A check takes at most 10 s. A good result serves the
 * same question for a minute, any other for 5 s: what was mended is to be seen. A conversation, and
 * a customer over all conversations, may ask so and so often within an hour; beyond that the
 * outcome is {@code not-allowed}.
 */
public final class LiveChecks implements CheckRunner, AutoCloseable {
  private static final int AT_A_TIME = 64;
  private static final int KEPT = 1_000;

  private final Shelf shelf;
  private final Reporting reporting;
  private final ExecutorService workers;
  private final ExecutorService lanes;
  private final AsyncCache<Question, CheckReport> recent;
  private final Budget<ConversationId> ofConversation;
  private final Budget<Address> ofCustomer;
  private volatile boolean closed;

  /** The checks that there are. */
  public static List<ProbeKind> kinds() {
    return Shelf.KINDS;
  }

  /** Checks over a network; {@code close} ends those under way. */
  public LiveChecks(Network network, CheckSettings settings) {
    this(network, settings, Limits.USUAL);
  }

  LiveChecks(Network network, CheckSettings settings, Limits limits) {
    workers =
        Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().daemon().name("check-", 1).factory());
    lanes = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("check-lane-", 1).factory());
    var clock = network.clock();
    recent =
        Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfter(
                Expiry.<Question, CheckReport>writing(
                    (question, report) -> limits.serves(isGood(report))))
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .executor(Runnable::run)
            .buildAsync();
    ofConversation = new Budget<>(limits.perConversation(), clock);
    ofCustomer = new Budget<>(limits.perCustomer(), clock);
    shelf = new Shelf(network, settings, new Lanes(lanes), limits.slow());
    reporting = new Reporting(shelf.probes(), limits.check(), clock);
  }

  /**
   * Runs one check, or answers from a recent one.
   *
   * @throws IllegalArgumentException if there is no such probe or its arguments do not fit
   */
  @Override
  public CheckReport run(Checks.Requested check) {
    var question = reporting.question(check.request().probe(), check.request().arguments());
    var wait =
        ofConversation
            .take(check.request().id().conversation())
            .or(() -> ofCustomer.take(check.address()));
    if (wait.isPresent()) {
      return reporting.report(question, tooMany(wait.get()), 0);
    }
    return await(recent.get(question, (same, caches) -> begin(same)));
  }

  /**
   * Runs one check for staff: always anew, and on nobody's budget.
   *
   * @throws IllegalArgumentException if there is no such probe or its arguments do not fit
   */
  public CheckReport look(String probe, Map<String, String> arguments) {
    var question = reporting.question(probe, arguments);
    var coming = begin(question);
    recent.put(question, coming);
    return await(coming);
  }

  private CompletableFuture<CheckReport> begin(Question question) {
    var coming = new CompletableFuture<CheckReport>();
    workers.execute(
        () -> {
          try {
            var report = reporting.look(question);
            if (closed) {
              throw ending();
            }
            coming.complete(report);
          } catch (CancellationException ending) {
            coming.cancel(false);
          } catch (RuntimeException | Error fault) {
            coming.completeExceptionally(fault);
          }
        });
    return coming;
  }

  private static Sight tooMany(Duration wait) {
    return Sight.seeing(ProbeKind.REASON, "too many checks within an hour")
        .put(CheckReport.AGAIN, String.valueOf(wait.toMinutes() + 1))
        .comesTo(Outcome.NOT_ALLOWED);
  }

  private static boolean isGood(CheckReport report) {
    return report.outcome().equals(Outcome.OK.slug());
  }

  private static CheckReport await(CompletableFuture<CheckReport> coming) {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ending();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException("a check failed", e.getCause());
    }
  }

  /** What a look that is broken off seems to see is nobody's fault, and no result. */
  private static CancellationException ending() {
    return new CancellationException("the check was given up because the program stops");
  }

  @Override
  public void close() {
    closed = true;
    workers.shutdownNow();
    lanes.shutdownNow();
    shelf.close();
  }
}
