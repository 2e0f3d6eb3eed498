package firstline.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * The HTTP clients: one for calls, one for what nobody waits for, which must not queue behind the
 * calls, and one for the poll, which waits.
 */
final class HttpClients implements AutoCloseable {
  /** Longer than any call's own time limit. */
  static final Duration LAST_RESORT = Duration.ofSeconds(90);

  private static final int MOST_CALLS = 64;
  private static final int MOST_POSTS = 64;
  private static final Duration GOODBYE = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(30);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration POLL_READ = Duration.ofSeconds(65);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-http-", 0).factory());
  private final OkHttpClient calls;
  private final OkHttpClient posts;
  private final OkHttpClient polls;

  /**
   * Clients for one server.
   *
   * @param encrypted whether it is reached by https; if not, nothing of TLS is loaded
   */
  HttpClients(boolean encrypted) {
    // OkHttp's own retry repeats a request whose answer was lost: a message would go out twice.
    this.calls =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .connectionSpecs(
                List.of(encrypted ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
            .connectionPool(new ConnectionPool(MOST_CALLS + MOST_POSTS, 30, TimeUnit.SECONDS))
            .dispatcher(dispatcher(MOST_CALLS))
            .connectTimeout(CONNECT)
            .readTimeout(CALL)
            .writeTimeout(CALL)
            .callTimeout(CALL)
            .build();
    this.posts = calls.newBuilder().dispatcher(dispatcher(MOST_POSTS)).build();
    this.polls =
        calls
            .newBuilder()
            .dispatcher(dispatcher(1))
            .readTimeout(POLL_READ)
            .callTimeout(Duration.ofSeconds(80))
            .build();
  }

  private Dispatcher dispatcher(int most) {
    var dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(most);
    dispatcher.setMaxRequestsPerHost(most);
    return dispatcher;
  }

  OkHttpClient calls() {
    return calls;
  }

  OkHttpClient posts() {
    return posts;
  }

  OkHttpClient polls() {
    return polls;
  }

  /** How many posts wait for others to end. */
  int queued() {
    return posts.dispatcher().queuedCallsCount();
  }

  void cancelPolls() {
    polls.dispatcher().cancelAll();
  }

  /** Lets calls under way come to their end for a short while: a lost answer is sent twice. */
  @Override
  public void close() {
    cancelPolls();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        posts.dispatcher().cancelAll();
        calls.dispatcher().cancelAll();
      }
    } catch (InterruptedException e) {
      calls.dispatcher().cancelAll();
      Thread.currentThread().interrupt();
    }
    calls.connectionPool().evictAll();
  }
}
