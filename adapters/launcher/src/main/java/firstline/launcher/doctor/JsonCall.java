package firstline.launcher.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an API for JSON.
 *
 * @param base without a slash at the end
 * @param headers that every call shows
 */
record JsonCall(String base, Map<String, String> headers) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper MAPPER = new JsonMapper();

  /** What came back. */
  record Reply(int status, JsonNode body) {
    boolean isGood() {
      return status == 200;
    }
  }

  JsonCall {
    headers = Map.copyOf(headers);
  }

  /**
   * Asks.
   *
   * @throws IOException if nobody answers, or not in JSON
   */
  Reply get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    try (var client = client()) {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), MAPPER.readTree(response.body()));
    } catch (JacksonException e) {
      throw new IOException("no JSON", e);
    }
  }

  /** Without an offer of HTTP/2, which a server of one's own may take for something else. */
  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .build();
  }
}
