package firstline.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.port.StorageFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupWriterTest {
  private static final String ADD =
      "INSERT INTO account (id, since, demo) VALUES (?, '2026-01-01', 0)";
  private static final int MANY = 100;

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private SqliteDatabase database;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    database.close();
    threads.close();
  }

  /** Holds the writer up until a number of jobs wait, so that they become one group. */
  private <T> List<Future<T>> asOneGroup(List<Callable<T>> jobs) throws InterruptedException {
    var held = new CountDownLatch(1);
    var handedIn = new CountDownLatch(jobs.size());
    var hold = hold(held);
    var futures = new ArrayList<Future<T>>();
    for (var job : jobs) {
      futures.add(
          threads.submit(
              () -> {
                handedIn.countDown();
                return job.call();
              }));
    }
    assertThat(handedIn.await(10, TimeUnit.SECONDS)).isTrue();
    held.countDown();
    assertThat(hold).succeedsWithin(10, TimeUnit.SECONDS);
    return futures;
  }

  /** Comes back when the writer has begun to wait. */
  private Future<Boolean> hold(CountDownLatch until) throws InterruptedException {
    var begun = new CountDownLatch(1);
    Work<Boolean> wait =
        sql -> {
          begun.countDown();
          return await(until);
        };
    var holding = threads.submit(() -> database.write("hold", wait));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    return holding;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int add(String id) {
    return database.write("add " + id, sql -> sql.update(ADD, id));
  }

  private long accounts() {
    return database.read("count", sql -> sql.number("SELECT count(*) FROM account"));
  }

  @Test
  void only_what_fails_by_itself_fails() throws Exception {
    var jobs = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < MANY; i++) {
      var id = i % 10 == 3 ? "the same" : "account " + i;
      jobs.add(() -> add(id));
    }
    int failed = 0;
    for (var future : asOneGroup(jobs)) {
      try {
        assertThat(future.get()).isEqualTo(1);
      } catch (ExecutionException e) {
        assertThat(e.getCause())
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("Could not add the same");
        failed++;
      }
    }
    assertThat(failed).isEqualTo(9);
    assertThat(accounts()).isEqualTo(91);
  }

  @Test
  void work_that_throws_takes_nobody_with_it() throws Exception {
    var jobs = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < MANY; i++) {
      var id = "account " + i;
      jobs.add(() -> add(id));
    }
    jobs.add(
        () ->
            database.write(
                "break down",
                sql -> {
                  sql.update(ADD, "half done");
                  throw new IllegalArgumentException("broken");
                }));
    var futures = asOneGroup(jobs);
    assertThat(futures.removeLast())
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("Could not break down: broken");
    for (var future : futures) {
      assertThat(future.get()).isEqualTo(1);
    }
    assertThat(accounts()).isEqualTo(MANY);
  }

  @Test
  void nobody_is_told_before_the_work_is_durable() throws Exception {
    var jobs = new ArrayList<Callable<Long>>();
    for (int i = 0; i < MANY; i++) {
      var id = "account " + i;
      jobs.add(
          () -> {
            add(id);
            return database.read(
                "look", sql -> sql.number("SELECT count(*) FROM account WHERE id = ?", id));
          });
    }
    for (var future : asOneGroup(jobs)) {
      assertThat(future.get()).isEqualTo(1);
    }
  }

  @Test
  void work_handed_in_before_the_end_is_done() throws Exception {
    var done = new AtomicInteger();
    var jobs = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < MANY; i++) {
      var id = "account " + i;
      jobs.add(
          () -> {
            add(id);
            return done.incrementAndGet();
          });
    }
    var futures = asOneGroup(jobs);
    database.close();
    int refused = 0;
    for (var future : futures) {
      try {
        future.get();
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(StorageFault.class);
        refused++;
      }
    }
    open();
    assertThat(accounts()).isEqualTo(done.get()).isEqualTo(MANY - refused);
  }

  @Test
  void a_reader_cannot_write() {
    assertThatThrownBy(() -> database.read("cheat", sql -> sql.update(ADD, "x")))
        .isInstanceOf(StorageFault.class);
    database.ping();
    assertThat(accounts()).isZero();
  }
}
