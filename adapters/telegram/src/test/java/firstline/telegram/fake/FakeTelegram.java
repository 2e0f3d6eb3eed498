package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The server. {@link #chats()} is what customers do and see; {@link #faults()} is what goes wrong;
 * {@link #calls()} is what the bot asked for.
 */
public final class FakeTelegram implements AutoCloseable {
  /** The only token that it knows. */
  public static final String TOKEN = "4711:the-token_of-the-fake";

  /** The bot's name and id. */
  public static final String BOT = "firstline_bot";

  public static final long BOT_ID = 4711;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeQueue queue = new FakeQueue();
  private final Chats chats;
  private final Groups groups;
  private final FakeMethods methods;
  private final Faults faults = new Faults();
  private final Calls calls = new Calls();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger heldBack = new AtomicInteger();

  private FakeTelegram(HttpServer server) {
    this.server = server;
    this.chats = new Chats(queue);
    this.groups = new Groups(chats);
    this.methods = new FakeMethods(chats, groups, queue);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Starts it on a free port of this machine. */
  public static FakeTelegram start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return new FakeTelegram(HttpServer.create(address, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, as a bot's API address. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public Chats chats() {
    return chats;
  }

  public Groups groups() {
    return groups;
  }

  public Faults faults() {
    return faults;
  }

  public Calls calls() {
    return calls;
  }

  /** How many updates the bot has not acknowledged. */
  public int unacknowledged() {
    return queue.waiting();
  }

  /** How many calls other than polls are being carried out or answered. */
  public int underWay() {
    return underWay.get();
  }

  /** How many calls were carried out and their answers are held back. */
  public int heldBack() {
    return heldBack.get();
  }

  /** Hands the newest update out twice. */
  public void repeatLastUpdate() {
    queue.repeatLast();
  }

  /** Lets the bot find that updates cannot be brought to its webhook; that they can, if empty. */
  public void webhookFails(String why) {
    methods.webhookFails(why);
  }

  /** Lets somebody else take the bot's webhook away. */
  public void forgetWebhook() {
    methods.call("deletewebhook", Nodes.object());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var segments = List.of(exchange.getRequestURI().getPath().split("/", 4));
      if (segments.get(1).equals("file")) {
        file(exchange, segments);
      } else {
        api(exchange, segments);
      }
    }
  }

  private void file(HttpExchange exchange, List<String> segments) throws IOException {
    var content = chats.file(segments.get(3));
    if (!segments.get(2).equals("bot" + TOKEN) || content.isEmpty()) {
      Replies.send(exchange, 404, "no such file");
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
    exchange.sendResponseHeaders(200, content.get().length);
    exchange.getResponseBody().write(content.get());
  }

  private void api(HttpExchange exchange, List<String> segments) throws IOException {
    var method = segments.get(2).toLowerCase(java.util.Locale.ROOT);
    int counted = method.equals("getupdates") ? 0 : 1;
    underWay.addAndGet(counted);
    try {
      api(exchange, segments, method);
    } finally {
      underWay.addAndGet(-counted);
    }
  }

  private void api(HttpExchange exchange, List<String> segments, String method) throws IOException {
    var request = body(exchange);
    var fault = faults.next(method, request.path("chat_id").asLong());
    calls.add(method, request);
    if (fault.isPresent() && Replies.insteadOf(exchange, fault.get())) {
      return;
    }
    var reply =
        segments.get(1).equals("bot" + TOKEN) ? call(method, request) : Replies.unauthorized();
    if (fault.orElse(null) instanceof Fault.Held(var until)) {
      heldBack.incrementAndGet();
      Replies.hold(until);
      heldBack.decrementAndGet();
    }
    switch (fault.orElse(null)) {
      case Fault.AnswerLost() -> {}
      case Fault.Garbage() -> Replies.send(exchange, 200, "<html>not what you");
      case null, default ->
          Replies.send(exchange, reply.path("error_code").asInt(200), reply.toString());
    }
  }

  private JsonNode call(String method, JsonNode request) {
    try {
      var answer = Nodes.object().put("ok", true);
      answer.set("result", methods.call(method, request));
      return answer;
    } catch (FakeRefusal no) {
      return Replies.refusal(no);
    }
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    return type.startsWith("multipart/") ? FormData.read(body) : JSON.readTree(body);
  }

  @Override
  public void close() {
    queue.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
