package firstline.launcher.serve;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.DeskView;
import firstline.core.turn.Tally;
import firstline.discord.Figures;
import firstline.knowledge.answering.ModelFigures;
import firstline.storage.Storage;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures for Prometheus. They are read where they are counted anyway, and the registry is made
 * when somebody first asks for it, so that nothing of it delays the start.
 */
final class Metrics implements Supplier<String>, AutoCloseable {
  private final Tally tally;
  private final ChannelCounts counts;
  private final Storage storage;
  private final Optional<Figures> discord;
  private final Optional<ModelFigures> model;
  private @Nullable PrometheusMeterRegistry registry;
  private @Nullable JvmGcMetrics collections;

  Metrics(
      Tally tally,
      ChannelCounts counts,
      Storage storage,
      Optional<Figures> discord,
      Optional<ModelFigures> model) {
    this.tally = tally;
    this.counts = counts;
    this.storage = storage;
    this.discord = discord;
    this.model = model;
  }

  @Override
  public synchronized String get() {
    var asked = registry;
    if (asked == null) {
      asked = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      registry = asked;
      fill(asked);
    }
    return asked.scrape();
  }

  private void fill(PrometheusMeterRegistry into) {
    machine(into);
    turns(into);
    channels(into);
    backlog(into);
    discord.ifPresent(figures -> gateway(into, figures));
    model.ifPresent(figures -> model(into, figures));
  }

  private void machine(PrometheusMeterRegistry into) {
    var garbage = new JvmGcMetrics();
    collections = garbage;
    garbage.bindTo(into);
    new JvmMemoryMetrics().bindTo(into);
    new JvmThreadMetrics().bindTo(into);
    new ClassLoaderMetrics().bindTo(into);
    new ProcessorMetrics().bindTo(into);
    new UptimeMetrics().bindTo(into);
  }

  private void turns(PrometheusMeterRegistry into) {
    FunctionTimer.builder(
            "firstline.turns", tally, Tally::turns, Tally::turnNanos, TimeUnit.NANOSECONDS)
        .description("Turns, and the time from their start to their commit")
        .register(into);
    FunctionCounter.builder("firstline.turns.failed", tally, Tally::failedTurns)
        .description("Turns that could not be decided and led to a person")
        .register(into);
    FunctionCounter.builder("firstline.checks", tally, Tally::checks)
        .description("Live checks")
        .register(into);
  }

  private void channels(PrometheusMeterRegistry into) {
    for (var channel : Channel.values()) {
      var mine = counts.of(channel);
      var name = channel.name().toLowerCase(Locale.ROOT);
      FunctionCounter.builder("firstline.inbound.events", mine.received(), LongAdder::sum)
          .tag("channel", name)
          .description("Events that came in")
          .register(into);
      outbound(into, name, "sent", mine.sent());
      outbound(into, name, "postponed", mine.postponed());
      outbound(into, name, "failed", mine.failed());
    }
  }

  private static void outbound(
      PrometheusMeterRegistry into, String channel, String outcome, LongAdder count) {
    FunctionCounter.builder("firstline.outbound.messages", count, LongAdder::sum)
        .tag("channel", channel)
        .tag("outcome", outcome)
        .description("Messages handed to the platform, by what it said")
        .register(into);
  }

  private static void gateway(PrometheusMeterRegistry into, Figures figures) {
    session(into, "begun", figures, Figures::sessions);
    session(into, "resumed", figures, Figures::resumed);
    session(into, "disconnected", figures, Figures::disconnected);
    session(into, "invalidated", figures, Figures::invalidated);
    FunctionCounter.builder("firstline.discord.history.messages", figures, Figures::readAgain)
        .description("Messages that were found in the history after a gap")
        .register(into);
  }

  private static void session(
      PrometheusMeterRegistry into, String what, Figures figures, ToDoubleFunction<Figures> count) {
    FunctionCounter.builder("firstline.discord.sessions", figures, count)
        .tag("what", what)
        .description("What happened to the session with Discord's gateway")
        .register(into);
  }

  private static void model(PrometheusMeterRegistry into, ModelFigures figures) {
    FunctionTimer.builder(
            "firstline.model.calls",
            figures,
            ModelFigures::calls,
            ModelFigures::nanos,
            TimeUnit.NANOSECONDS)
        .description("Calls to the language model, and the time they took")
        .register(into);
    FunctionCounter.builder("firstline.model.tokens", figures, ModelFigures::tokens)
        .description("Tokens that the language model was used for")
        .register(into);
    for (var end : ModelFigures.End.values()) {
      FunctionCounter.builder("firstline.model.questions", figures, all -> all.ended(end))
          .tag("end", end.name().toLowerCase(Locale.ROOT))
          .description("Questions for the language model, by what they came to")
          .register(into);
    }
  }

  private void backlog(PrometheusMeterRegistry into) {
    var inbox = storage.inbox();
    var outbox = storage.outbox();
    var desk = storage.desk();
    gauge(into, "firstline.inbox.backlog", "Events not worked on yet", inbox::backlog);
    gauge(into, "firstline.outbox.backlog", "Messages not sent yet", outbox::backlog);
    for (var queue : DeskView.Queue.values()) {
      Gauge.builder("firstline.conversations", () -> desk.count(queue))
          .tag("queue", queue.name().toLowerCase(Locale.ROOT))
          .description("Conversations by queue")
          .register(into);
    }
  }

  private static void gauge(
      PrometheusMeterRegistry into, String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(into);
  }

  @Override
  public synchronized void close() {
    if (collections != null) {
      collections.close();
    }
    if (registry != null) {
      registry.close();
    }
  }
}
