package firstline.launcher.serve;

import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.storage.database.Tenure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that of several nodes on one database one runs, and the others wait to take over:
 * there is one gateway session, one poll, and one sender.
 */
final class OneNode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OneNode.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final Tenure tenure;
  private final CountDownLatch stop;
  private final CountDownLatch closing = new CountDownLatch(1);

  private OneNode(Tenure tenure, CountDownLatch stop) {
    this.tenure = tenure;
    this.stop = stop;
  }

  /**
   * Waits until it is this node's turn, then watches that it stays so. Nothing to wait for where no
   * other machine can reach the database.
   *
   * @param stop ends the waiting; counted down here if another node takes over after all
   * @throws CannotStart if the program is to stop before its turn has come
   */
  static Optional<OneNode> turn(Settings settings, CountDownLatch stop, Progress progress) {
    var database = new StorageSettings(settings.data(), settings.databaseUrl().map(Secret::reveal));
    return Storage.tenure(database).map(tenure -> await(tenure, stop, progress));
  }

  private static OneNode await(Tenure tenure, CountDownLatch stop, Progress progress) {
    boolean told = false;
    while (tenure.take() == Tenure.Standing.ANOTHERS) {
      if (!told) {
        progress.line("another node runs on this database; this one takes over when that ends");
        told = true;
      }
      pause(tenure, stop);
    }
    var node = new OneNode(tenure, stop);
    Thread.ofVirtual().name("one-node").start(node::watch);
    return node;
  }

  private static void pause(Tenure tenure, CountDownLatch stop) {
    try {
      if (!stop.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tenure.close();
    throw new CannotStart("Stopped while another node was running.");
  }

  private void watch() {
    try {
      while (!closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        if (tenure.take() == Tenure.Standing.ANOTHERS) {
          LOG.error("Another node took over while the database could not be reached; stopping");
          stop.countDown();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets another node take over. */
  @Override
  public void close() {
    closing.countDown();
    tenure.close();
  }
}
