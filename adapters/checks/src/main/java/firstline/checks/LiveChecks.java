package firstline.checks;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import firstline.checks.network.Deadline;
import firstline.checks.network.Network;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Lanes;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.CheckReport;
import firstline.core.port.CheckRunner;
import firstline.core.port.Checks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs checks on the network, several at once. A check takes at most 10 s and its result serves the
 * same question for a minute. A conversation, and a customer over all conversations, may ask so and
 * so often within an hour; beyond that the outcome is {@code not-allowed}.
 */
public final class LiveChecks implements CheckRunner, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveChecks.class);
  private static final int AT_A_TIME = 16;
  private static final int KEPT = 1_000;

  /** The same probe with the same arguments is the same question. */
  private record Question(String probe, Map<String, String> arguments) {}

  private final Shelf shelf;
  private final Map<String, Probe> probes;
  private final ExecutorService workers;
  private final ExecutorService lanes;
  private final AsyncCache<Question, CheckReport> recent;
  private final Budget<ConversationId> ofConversation;
  private final Budget<Address> ofCustomer;
  private final Duration limit;
  private final InstantSource clock;

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
    clock = network.clock();
    recent =
        Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(limits.fresh())
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .executor(Runnable::run)
            .buildAsync();
    limit = limits.check();
    ofConversation = new Budget<>(limits.perConversation(), clock);
    ofCustomer = new Budget<>(limits.perCustomer(), clock);
    shelf = new Shelf(network, settings, new Lanes(lanes), limits.slow());
    probes =
        shelf.probes().stream()
            .collect(Collectors.toMap(probe -> probe.kind().name(), Function.identity()));
  }

  /**
   * Runs one check, or answers from a recent one.
   *
   * @throws IllegalArgumentException if there is no such probe or its arguments do not fit
   */
  @Override
  public CheckReport run(Checks.Requested check) {
    var question = question(check.request().probe(), check.request().arguments());
    if (!ofCustomer.take(check.address())
        || !ofConversation.take(check.request().id().conversation())) {
      return report(question, Sight.notAllowed("too many checks within an hour"), 0);
    }
    return await(
        recent.get(
            question, (same, caches) -> CompletableFuture.supplyAsync(() -> look(same), workers)));
  }

  /**
   * Runs one check for staff: always anew, and on nobody's budget.
   *
   * @throws IllegalArgumentException if there is no such probe or its arguments do not fit
   */
  public CheckReport look(String probe, Map<String, String> arguments) {
    var question = question(probe, arguments);
    var coming = CompletableFuture.supplyAsync(() -> look(question), workers);
    recent.put(question, coming);
    return await(coming);
  }

  private Question question(String probe, Map<String, String> arguments) {
    if (!probes.containsKey(probe)) {
      throw new IllegalArgumentException("there is no probe '" + probe + "'");
    }
    var given = new Arguments(arguments);
    given.fit(probe(probe).kind());
    probe(probe).target(given);
    return new Question(probe, given.values());
  }

  private Probe probe(String name) {
    return Objects.requireNonNull(probes.get(name));
  }

  private CheckReport look(Question question) {
    long begun = System.nanoTime();
    var probe = probe(question.probe());
    var sight = probe.look(new Arguments(question.arguments()), Deadline.in(limit));
    keepsItsWord(probe.kind(), sight);
    var report = report(question, sight, (System.nanoTime() - begun) / 1_000_000);
    LOG.debug("check {}: {} in {} ms", report.probe(), report.outcome(), report.tookMillis());
    return report;
  }

  /** A probe that says what its kind does not list would leave flows without a way to go. */
  private static void keepsItsWord(ProbeKind kind, Sight sight) {
    if (!kind.outcomes().contains(sight.outcome())
        || !kind.evidence().containsAll(sight.evidence().keySet())) {
      throw new IllegalStateException("the probe '" + kind.name() + "' may not say " + sight);
    }
  }

  private CheckReport report(Question question, Sight sight, long millis) {
    var target = probe(question.probe()).target(new Arguments(question.arguments()));
    var outcome = sight.outcome().slug();
    return new CheckReport(
        question.probe(),
        question.arguments(),
        target,
        outcome,
        sight.evidence(),
        clock.instant(),
        millis);
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
    shelf.close();
  }
}
