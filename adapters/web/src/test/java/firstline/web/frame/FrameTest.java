package firstline.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile List<String> unready = List.of("telegram: not yet connected");
  private Frame frame;

  @BeforeEach
  void start() {
    var settings =
        new WebSettings("127.0.0.1", 0, Optional.empty(), Accent.STANDARD, "Hosting <& Co>", false);
    Routes faulty =
        routes -> {
          routes.get(
              "/faulty",
              ctx -> {
                throw new IllegalStateException("the inner detail");
              });
          routes.post("/form", ctx -> ctx.result("taken"));
        };
    frame =
        Frame.start(
            new Pages(settings, new Assets()),
            List.of(new Probes(() -> unready, () -> "figures 1\n"), faulty));
  }

  @AfterEach
  void stop() {
    frame.close();
  }

  @Test
  void answersProbes() throws Exception {
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    var before = get("/readyz");
    assertThat(before.statusCode()).isEqualTo(503);
    assertThat(before.body()).contains("telegram: not yet connected");
    unready = List.of();
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).isEqualTo("figures 1\n");
  }

  @Test
  void sendsStrictHeadersWithEveryAnswer() throws Exception {
    for (var path : List.of("/healthz", "/nowhere", "/faulty")) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .startsWith("default-src 'none'; script-src 'self';")
                      .endsWith("frame-ancestors 'none'")
                      .doesNotContain("unsafe"));
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Server")).isEmpty();
    }
  }

  @Test
  void showsAPageWhereThereIsNone() throws Exception {
    var page = get("/nowhere", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("There is no such page")
        .contains("mistyped")
        .contains("Hosting &lt;&amp; Co&gt;")
        .doesNotContain("<& Co>");
    assertThat(get("/nowhere").body()).startsWith("There is no such page.");
  }

  @Test
  void keepsTheDetailOfAFaultToItself() throws Exception {
    var page = get("/faulty", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).contains("Something of ours failed").doesNotContain("inner detail");
  }

  @Test
  void keepsAssetsForGoodUnderTheirHash() throws Exception {
    var page = get("/nowhere", "Accept", "text/html").body();
    var matcher = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(page);
    int count = 0;
    while (matcher.find()) {
      var asset = get(matcher.group(1));
      assertThat(asset.statusCode()).as(matcher.group(1)).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      count++;
    }
    assertThat(count).isEqualTo(4);
    assertThat(get("/assets/0000000000000000/firstline.css").statusCode()).isEqualTo(404);
    assertThat(get("/assets/accent/zzzzzz.css").statusCode()).isEqualTo(404);
    assertThat(get("/assets/x/..%2F..%2Fx.css").statusCode()).isBetween(400, 404);
  }

  @Test
  void compressesForThoseWhoCan() throws Exception {
    var css = new Assets().url("firstline.css");
    assertThat(get(css, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .contains("gzip");
  }

  @Test
  void turnsAwayFormsOfOtherSites() throws Exception {
    assertThat(post("a=b", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(post("a=b", "Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
    assertThat(post("a=b", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(post("a=b", "Origin", "http://127.0.0.1:" + frame.port()).statusCode())
        .isEqualTo(200);
    assertThat(post("a=b", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
  }

  @Test
  void turnsAwayWhatIsTooLarge() throws Exception {
    var answer = post("a=" + "b".repeat((int) Gate.FORM));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)), headers);
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("/form")).POST(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + frame.port() + path);
  }
}
