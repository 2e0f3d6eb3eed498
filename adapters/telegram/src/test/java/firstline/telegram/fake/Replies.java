package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers in Telegram's form, and those that are not. */
final class Replies {
  private Replies() {}

  /** Whether a fault takes the place of the call. */
  static boolean insteadOf(HttpExchange exchange, Fault fault) throws IOException {
    switch (fault) {
      case Fault.Status(int code) -> send(exchange, code, "<html>" + code + "</html>");
      case Fault.Refusal(int code, String words) ->
          send(exchange, code, refusal(new FakeRefusal(code, words)).toString());
      case Fault.TooManyRequests(int seconds) -> {
        var no = new FakeRefusal(429, "Too Many Requests: retry after " + seconds);
        no.parameters.put("retry_after", seconds);
        send(exchange, 429, refusal(no).toString());
      }
      case Fault.Migrated(long newChat) -> {
        var no = FakeRefusal.badRequest("group chat was upgraded to a supergroup chat");
        no.parameters.put("migrate_to_chat_id", newChat);
        send(exchange, 400, refusal(no).toString());
      }
      case Fault.Result(String json) ->
          send(exchange, 200, "{\"ok\":true,\"result\":" + json + "}");
      case Fault.Dropped() -> {}
      case Fault.AnswerLost(), Fault.Garbage(), Fault.Held _ -> {
        return false;
      }
    }
    return true;
  }

  /** Waits until an answer may go out, but not for ever. */
  static void hold(CountDownLatch until) throws IOException {
    try {
      if (!until.await(20, TimeUnit.SECONDS)) {
        throw new IOException("nobody let the answer go");
      }
    } catch (InterruptedException e) {
      throw new InterruptedIOException("closing");
    }
  }

  static JsonNode unauthorized() {
    return refusal(new FakeRefusal(401, "Unauthorized"));
  }

  static ObjectNode refusal(FakeRefusal no) {
    var answer = Nodes.object().put("ok", false).put("error_code", no.code);
    answer.put("description", no.getMessage());
    if (!no.parameters.isEmpty()) {
      answer.set("parameters", no.parameters);
    }
    return answer;
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
