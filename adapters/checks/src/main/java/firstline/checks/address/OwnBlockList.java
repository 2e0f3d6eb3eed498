package firstline.checks.address;

import firstline.checks.network.Deadline;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider's own list of blocked addresses, behind an HTTP address that the operator set. It is
 * asked with {@code GET} and answers with a JSON object: {@code blocked} true or false, and where
 * it likes {@code reason} and {@code until} as text. A 404 means that the address is not blocked.
 */
public final class OwnBlockList implements AutoCloseable {
  /** What the list says of an address. */
  sealed interface Said {
    record Free() implements Said {}

    record Blocked(Optional<String> why, Optional<String> until) implements Said {}

    /** No answer that can be used; {@code problem} is for staff. */
    record Nothing(String problem) implements Said {}
  }

  /** Stands in the setting where the address goes. */
  private static final String PLACE = "{address}";

  /** Kept free for documentation. */
  private static final InetAddress NOBODY = InetAddress.ofLiteral("192.0.2.1");

  private static final int LARGEST = 64 * 1024;

  private final String url;
  private final Optional<String> token;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final JsonMapper json = JsonMapper.shared();

  /**
   * @param url with {@code {address}} where the address goes; without, it is added as a parameter
   * @param token shown to the list as a bearer token
   */
  public OwnBlockList(String url, Optional<String> token) {
    this.url = url;
    this.token = token;
  }

  Said ask(InetAddress address, Deadline deadline) {
    var request = HttpRequest.newBuilder(about(address)).header("Accept", "application/json");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST);
    var coming = client.sendAsync(request.build(), body);
    try {
      return said(coming.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return new Said.Nothing("it gives no answer that can be read");
    } catch (SocketTimeoutException | TimeoutException e) {
      coming.cancel(true);
      return new Said.Nothing("it does not answer in time");
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("the check was given up because the program stops");
    }
  }

  /**
   * What keeps the list from being of use, if anything does: it is asked about an address that
   * belongs to nobody.
   */
  public Optional<String> trouble(Duration patience) {
    return ask(NOBODY, Deadline.in(patience)) instanceof Said.Nothing(String problem)
        ? Optional.of(problem)
        : Optional.empty();
  }

  private URI about(InetAddress address) {
    var shown = URLEncoder.encode(address.getHostAddress(), StandardCharsets.UTF_8);
    if (url.contains(PLACE)) {
      return URI.create(url.replace(PLACE, shown));
    }
    return URI.create(url + (url.contains("?") ? "&" : "?") + "address=" + shown);
  }

  private Said said(HttpResponse<String> response) {
    if (response.statusCode() == 404) {
      return new Said.Free();
    }
    if (response.statusCode() != 200) {
      return new Said.Nothing("it answers with status " + response.statusCode());
    }
    try {
      return said(json.readTree(response.body()));
    } catch (JacksonException e) {
      return new Said.Nothing("its answer is not JSON");
    }
  }

  private static Said said(JsonNode answer) {
    var blocked = answer.path("blocked");
    if (!blocked.isBoolean()) {
      return new Said.Nothing("its answer has no 'blocked' that is true or false");
    }
    return blocked.booleanValue()
        ? new Said.Blocked(text(answer, "reason"), text(answer, "until"))
        : new Said.Free();
  }

  private static Optional<String> text(JsonNode answer, String name) {
    var value = answer.path(name);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
