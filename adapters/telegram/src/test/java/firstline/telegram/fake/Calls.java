package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the bot asked for, in order. */
public final class Calls {
  /** One call. {@code method} is in lower case. */
  public record Call(String method, JsonNode request) {}

  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  Calls() {}

  synchronized void add(String method, JsonNode request) {
    calls.add(new Call(method, request));
    counts.merge(method, 1, Integer::sum);
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

  /** How often a method was called. */
  public synchronized int count(String method) {
    return counts.getOrDefault(method.toLowerCase(Locale.ROOT), 0);
  }
}
