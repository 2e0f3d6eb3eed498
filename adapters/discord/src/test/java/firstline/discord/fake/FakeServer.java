package firstline.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The REST API's HTTP side. */
final class FakeServer implements AutoCloseable {
  private static final String ROOT = "/api/v10/";
  private static final Pattern PAYLOAD =
      Pattern.compile("name=\"payload_json\"\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]+)\"");

  /** What is asked: method and path, what comes with it, and who asks. */
  record Call(String method, String path, String query, String body) {
    String route() {
      return method + " " + path;
    }

    DataObject json() {
      if (body.startsWith("--")) {
        return withFiles();
      }
      return body.isEmpty() ? DataObject.empty() : DataObject.fromJson(body);
    }

    /** Form data: the message, and files of which the names are kept. */
    private DataObject withFiles() {
      var message = PAYLOAD.matcher(body);
      if (!message.find()) {
        throw FakeRefusal.form("no payload_json");
      }
      var files = DataArray.empty();
      FILE.matcher(body)
          .results()
          .forEach(file -> files.add(DataObject.empty().put("filename", file.group(1))));
      return DataObject.fromJson(message.group(1)).put("attachments", files);
    }
  }

  /** Answers calls: JSON, a text or nothing. */
  interface Api {
    Optional<Object> answer(Call call);
  }

  private final HttpServer server;
  private final String token;
  private final Api api;
  private final Faults faults;

  FakeServer(ExecutorService threads, String token, Api api, Faults faults) throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.token = token;
    this.api = api;
    this.faults = faults;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + ROOT);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var uri = exchange.getRequestURI();
      var path = uri.getPath().replaceFirst("^" + ROOT, "");
      var query = Optional.ofNullable(uri.getQuery()).orElse("");
      var call = new Call(exchange.getRequestMethod(), path, query, body);
      answer(exchange, call);
    }
  }

  private void answer(HttpExchange exchange, Call call) throws IOException {
    try {
      authorize(exchange, call);
      var fault = faults.next(call.route());
      if (fault.isPresent() && !fault.get().after()) {
        throw new FakeRefusal(fault.get().status(), 0, "a fault");
      }
      var answer = api.answer(call);
      if (fault.isPresent()) {
        throw new FakeRefusal(fault.get().status(), 0, "a fault");
      }
      if (answer.isPresent()) {
        write(exchange, 200, answer.get().toString());
      } else {
        exchange.sendResponseHeaders(204, -1);
      }
    } catch (FakeRefusal no) {
      var words = DataObject.empty().put("code", no.code()).put("message", no.getMessage());
      write(exchange, no.status(), words.toString());
    }
  }

  private void authorize(HttpExchange exchange, Call call) {
    boolean open = call.path().startsWith("interactions/") || call.path().startsWith("webhooks/");
    var shown = exchange.getRequestHeaders().getFirst("Authorization");
    if (!open && !call.path().startsWith("/files/") && !("Bot " + token).equals(shown)) {
      throw new FakeRefusal(401, 0, "401: Unauthorized");
    }
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Via", "1.1 fake");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
