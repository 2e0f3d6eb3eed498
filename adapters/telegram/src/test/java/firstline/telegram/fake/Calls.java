package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the bot asked for, in order. */
public final class Calls {
  /** One call. {@code method} is in lower case. */
  public record Call(String method, JsonNode request) {}

  private final List<Call> calls = new ArrayList<>();

  Calls() {}

  synchronized void add(String method, JsonNode request) {
    calls.add(new Call(method, request));
  }

  public synchronized List<Call> all() {
    return List.copyOf(calls);
  }

  /** The requests of one method. */
  public synchronized List<JsonNode> of(String method) {
    return calls.stream()
        .filter(call -> call.method().equals(method.toLowerCase(Locale.ROOT)))
        .map(Call::request)
        .toList();
  }
}
