package firstline.knowledge.answering.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Language models on loopback: OpenAI's, Ollama's and Anthropic's streams, and the embeddings of
 * the first two. It says what it is told to, piece by piece.
 */
public final class FakeModels implements AutoCloseable {
  /** A request as it came. */
  public record Request(String path, String key, String body) {}

  /** How one request is answered. */
  public sealed interface Turn {}

  /** With these words, in these pieces. */
  public record Says(List<String> pieces) implements Turn {}

  /** With a status and a body. */
  public record Fails(int status, String body) implements Turn {}

  /** With some words, and then nothing more until the server closes. */
  public record Hangs(String beginning) implements Turn {}

  private static final Pattern INPUT =
      Pattern.compile("\"input\"\\s*:\\s*(\\[[^\\]]*]|\"[^\"]*\")");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Turn> turns = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private FakeModels(HttpServer server) {
    this.server = server;
  }

  /** A server on a free port. */
  public static FakeModels start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var fake = new FakeModels(server);
      server.setExecutor(fake.threads);
      server.createContext("/", fake::answer);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, without a path. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Says this next, after what was set before. */
  public void says(String words) {
    var pieces = new ArrayList<String>();
    for (int at = 0; at < words.length(); at += 7) {
      pieces.add(words.substring(at, Math.min(words.length(), at + 7)));
    }
    next(new Says(pieces));
  }

  /** Does this next. */
  public synchronized void next(Turn turn) {
    turns.add(turn);
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private synchronized Turn turn() {
    return turns.isEmpty() ? new Fails(500, "{\"error\":\"nothing to say\"}") : turns.poll();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var path = exchange.getRequestURI().getPath();
      requests.add(new Request(path, key(exchange), body));
      var turn = turn();
      switch (turn) {
        case Fails(int status, String words) -> whole(exchange, status, words);
        case Says(var pieces) -> spoken(exchange, path, body, pieces);
        case Hangs(String beginning) -> {
          begin(exchange, path);
          write(exchange, Wire.of(path).opening() + Wire.of(path).piece(beginning));
          await();
        }
      }
    }
  }

  private static String key(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    var bearer = headers.getFirst("Authorization");
    return bearer != null ? bearer : String.valueOf(headers.getFirst("x-api-key"));
  }

  private void spoken(HttpExchange exchange, String path, String body, List<String> pieces)
      throws IOException {
    if (path.contains("embed")) {
      whole(exchange, 200, embedded(path, body));
      return;
    }
    begin(exchange, path);
    var wire = Wire.of(path);
    write(exchange, wire.opening());
    for (var piece : pieces) {
      write(exchange, wire.piece(piece));
    }
    write(exchange, wire.ending());
  }

  private static void begin(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", Wire.of(path).type());
    exchange.sendResponseHeaders(200, 0);
  }

  private static void write(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static void whole(HttpExchange exchange, int status, String words) throws IOException {
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A vector for each text of a request, by the letters that it has. */
  private static String embedded(String path, String body) {
    var vectors = new ArrayList<String>();
    var input = INPUT.matcher(body);
    if (input.find()) {
      TEXT.matcher(input.group(1)).results().forEach(text -> vectors.add(vector(text.group(1))));
    }
    if (path.contains("/api/")) {
      return "{\"model\":\"m\",\"embeddings\":[%s],\"prompt_eval_count\":5}"
          .formatted(String.join(",", vectors));
    }
    var data = new ArrayList<String>();
    for (int i = 0; i < vectors.size(); i++) {
      data.add(
          "{\"object\":\"embedding\",\"index\":%d,\"embedding\":%s}".formatted(i, vectors.get(i)));
    }
    return "{\"object\":\"list\",\"model\":\"m\",\"data\":[%s],\"usage\":{\"prompt_tokens\":5,\"total_tokens\":5}}"
        .formatted(String.join(",", data));
  }

  private static String vector(String text) {
    var counts = new int[26];
    text.toLowerCase(java.util.Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> counts[c - 'a']++);
    var numbers = new ArrayList<String>();
    for (int count : counts) {
      numbers.add(count + ".5");
    }
    return "[" + String.join(",", numbers) + "]";
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
