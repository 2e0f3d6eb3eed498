package firstline.launcher.command;

import firstline.launcher.serve.CannotStart;
import firstline.launcher.serve.House;
import firstline.launcher.settings.Settings;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program as it runs until it is told to stop, and what it prints about that. */
public final class Serving {
  /** A stop takes no longer; what is left then is taken up at the next start. */
  private static final long LONGEST_STOP_SECONDS = 20;

  private final Surroundings surroundings;
  private final PrintWriter out;
  private final PrintWriter err;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param surroundings where settings come from
   */
  public Serving(Surroundings surroundings, PrintWriter out, PrintWriter err) {
    this.surroundings = surroundings;
    this.out = out;
    this.err = err;
  }

  /** Runs it; comes back with the exit code when it has stopped. */
  public int run() throws InterruptedException {
    var settings = surroundings.settings(err);
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
    try (var house = House.start(settings, words -> say("  " + words), stop)) {
      say("Ready after " + sinceProcessStart() + " s. Ctrl-C stops it.");
      house.greeting().forEach(this::say);
      stop.await();
      say("Stopping…");
    } catch (CannotStart e) {
      if (stop.getCount() == 0) {
        say("Stopped.");
        return Exit.DONE;
      }
      e.words().forEach(err::println);
      err.flush();
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
    out.println(line);
    out.flush();
  }

  private static String sinceProcessStart() {
    long millis = ManagementFactory.getRuntimeMXBean().getUptime();
    return String.format(Locale.ROOT, "%.1f", millis / 1_000.0);
  }
}
