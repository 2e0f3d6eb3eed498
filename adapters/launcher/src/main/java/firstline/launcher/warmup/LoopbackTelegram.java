package firstline.launcher.warmup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** Just as much of a Bot API as one customer needs to write and to be answered. */
final class LoopbackTelegram implements AutoCloseable {
  static final String TOKEN = "1:warm-up";

  private static final String OK = "{\"ok\":true,\"result\":%s}";
  private static final String MESSAGE =
      """
      {"message_id":%d,"date":1767225600,"chat":{"id":7,"type":"private","first_name":"A"},
       "from":{"id":7,"is_bot":false,"first_name":"A","language_code":"en"},"text":"%s"}""";
  private static final String ME =
      "{\"id\":1,\"is_bot\":true,\"first_name\":\"Warm-up\",\"username\":\"warm_up_bot\"}";

  private static final Pattern OFFSET = Pattern.compile("\"offset\"\\s*:\\s*(\\d+)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** What the customer wrote last, until it is acknowledged; nothing while its number is 0. */
  private final AtomicReference<Update> update = new AtomicReference<>(new Update(0, ""));

  private final Semaphore updates = new Semaphore(0);
  private final Semaphore answers = new Semaphore(0);

  private record Update(int number, String text) {}

  private LoopbackTelegram(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  static LoopbackTelegram start() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new LoopbackTelegram(HttpServer.create(address, 0));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The customer writes, and waits for the answer; false if none comes in time. */
  boolean converse(String text, Duration longest) throws InterruptedException {
    update.updateAndGet(last -> new Update(last.number() + 1, text));
    updates.release();
    return answers.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var path = exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT);
      var result = OK.formatted(result(path.substring(path.lastIndexOf('/') + 1), request));
      var body = result.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
      if (path.endsWith("/sendmessage")) {
        answers.release();
      }
    }
  }

  private String result(String method, String request) {
    return switch (method) {
      case "getme" -> ME;
      case "getupdates" -> waiting(request).toString();
      case "sendmessage" -> MESSAGE.formatted(1_000, "an answer");
      default -> "true";
    };
  }

  /** An update comes until it is acknowledged: a poll that was given up may have taken it along. */
  private List<String> waiting(String request) {
    var offset = OFFSET.matcher(request);
    int wanted = offset.find() ? Math.max(1, Integer.parseInt(offset.group(1))) : 1;
    if (update.get().number() < wanted) {
      await();
    }
    var now = update.get();
    return now.number() < wanted
        ? List.of()
        : List.of(
            "{\"update_id\":%d,\"message\":%s}"
                .formatted(now.number(), MESSAGE.formatted(now.number(), now.text())));
  }

  private void await() {
    try {
      updates.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
