package firstline.launcher.command;

import firstline.launcher.serve.CannotStart;
import firstline.launcher.serve.House;
import firstline.launcher.settings.Settings;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the bot until it is told to stop. */
@Command(
    name = "serve",
    description = "Run the bot: every channel that is set, the customer chat and the console.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  /** A stop takes no longer; what is left then is taken up at the next start. */
  private static final long LONGEST_STOP_SECONDS = 20;

  private final Surroundings surroundings;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Spec private CommandSpec spec;

  /**
   * @param surroundings where settings come from
   */
  @SuppressWarnings("NullAway.Init")
  public ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = surroundings.settings(spec.commandLine().getErr());
    if (settings.isEmpty()) {
      return Exit.WRONG_USE;
    }
    Logging.running(settings.get().logFormat());
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopWithTheProcess, "stop"));
    try {
      return serve(settings.get());
    } finally {
      stopped.countDown();
    }
  }

  private int serve(Settings settings) throws InterruptedException {
    say(Version.words() + " starts");
    try (var house = House.start(settings, words -> say("  " + words))) {
      say("Ready after " + sinceProcessStart() + " s. Ctrl-C stops it.");
      house.greeting().forEach(this::say);
      stop.await();
      say("Stopping…");
    } catch (CannotStart e) {
      e.words().forEach(spec.commandLine().getErr()::println);
      spec.commandLine().getErr().flush();
      return Exit.PROBLEMS;
    }
    say("Stopped.");
    return Exit.DONE;
  }

  /** On SIGTERM or SIGINT the process ends once the running program has stopped in order. */
  private void stopWithTheProcess() {
    stop.countDown();
    try {
      if (!stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        say("Not stopped in order; what was left is taken up at the next start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String line) {
    var out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private static String sinceProcessStart() {
    long millis = ManagementFactory.getRuntimeMXBean().getUptime();
    return String.format(Locale.ROOT, "%.1f", millis / 1_000.0);
  }
}
