package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import firstline.core.desk.CheckReport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainExpiryProbeTest {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private final Map<String, String> registry = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private Loopback world;
  private HttpServer server;

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback(() -> NOW, Loopback.PATIENT);
    world.dns().put("rdap.example", "127.0.0.1");
    world.dns().add("shop.example", "NS", "ns1.host.example.");
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/domain/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          asked.add(path);
          var answer = registry.get(path.substring("/domain/".length()));
          var bytes = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/rdap+json");
          exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    world.door(80, server.getAddress().getPort());
  }

  @AfterEach
  void end() throws Exception {
    server.stop(0);
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01T00:00:00Z, active, ok",
    "2026-04-10T00:00:00+02:00, active, ok",
    "2026-04-08T00:00:00Z, active, expiring",
    "2026-03-10T12:00:00Z, active, expired",
    "2026-03-01T00:00:00Z, auto renew period, expired",
    "2027-01-01T00:00:00Z, redemption period, redemption",
    "2027-01-01T00:00:00Z, pending delete, pending-delete",
    "2027-01-01T00:00:00Z, client hold, on-hold",
    "2027-01-01T00:00:00Z, server hold, on-hold",
    "soon, active, unknown"
  })
  void tellsEachStateFromTheOthers(String end, String status, String outcome) {
    registry.put("shop.example", domain(end, status));
    assertThat(run("shop.example"))
        .returns(outcome, CheckReport::outcome)
        .returns(status, report -> report.evidence().get("status"))
        .returns("Good Names Ltd", report -> report.evidence().get("registrar"));
  }

  @Test
  void showsTheDayAndHowManyAreLeft() {
    registry.put("shop.example", domain("2026-03-20T23:00:00Z", "active"));
    assertThat(run("shop.example").evidence())
        .containsEntry("domain", "shop.example")
        .containsEntry("expires", "2026-03-20")
        .containsEntry("days", "10");
  }

  @Test
  void asksForTheDomainThatASubdomainBelongsTo() {
    registry.put("shop.example", domain("2027-01-01T00:00:00Z", "active"));
    assertThat(run("www.shop.example"))
        .returns("ok", CheckReport::outcome)
        .returns("shop.example", report -> report.evidence().get("domain"));
    assertThat(asked).containsExactly("/domain/www.shop.example", "/domain/shop.example");
  }

  @Test
  void onlyWithTheWordOfTheDnsADomainIsNotRegistered() {
    assertThat(run("free.example").outcome()).isEqualTo("not-registered");
    assertThat(run("shop.example").outcome()).isEqualTo("unknown");
    assertThat(run("example").outcome()).isEqualTo("not-registered");
  }

  @Test
  void aRegistryThatDoesNotAnswerOrTalksNonsenseLeavesItOpen() throws Exception {
    registry.put("shop.example", "<html>");
    assertThat(run("shop.example").outcome()).isEqualTo("unknown");
    registry.put("other.example", "{\"objectClassName\": \"ip network\"}");
    assertThat(run("other.example").outcome()).isEqualTo("unknown");
    world.door(80, ScriptedServer.closedPort());
    assertThat(run("shop.example"))
        .returns("unknown", CheckReport::outcome)
        .returns("connection refused", report -> report.evidence().get("answer"));
  }

  @Test
  void redirectsToTheRightRegistryAreFollowedAndJudged() throws Exception {
    world.dns().put("inside.example", "10.0.0.1");
    var inwards =
        ScriptedServer.plain(
            talk -> {
              while (!talk.hear().isEmpty()) {
                // The answer does not depend on the request.
              }
              talk.say("HTTP/1.1 302 Found", "Location: http://inside.example/domain/x", "");
            });
    world.door(80, world.with(inwards).port());
    assertThat(run("shop.example"))
        .returns("unknown", CheckReport::outcome)
        .extracting(report -> report.evidence().get("answer"))
        .asString()
        .contains("no public address");
  }

  private CheckReport run(String domain) {
    return world.run("domain-expiry", Map.of("domain", domain));
  }

  private static String domain(String end, String status) {
    return """
        {"objectClassName": "domain", "ldhName": "shop.example", "status": ["%s"],
         "events": [{"eventAction": "registration", "eventDate": "2001-01-01T00:00:00Z"},
                    {"eventAction": "expiration", "eventDate": "%s"}],
         "entities": [{"roles": ["registrar"], "vcardArray": ["vcard",
           [["version", {}, "text", "4.0"], ["fn", {}, "text", "Good Names Ltd"]]]}]}
        """
        .formatted(status, end);
  }
}
