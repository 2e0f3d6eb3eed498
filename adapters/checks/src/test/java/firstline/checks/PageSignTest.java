package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import firstline.core.desk.CheckReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real web server's answers are taken for. */
class PageSignTest {
  private static final String HOST = "www.example.net";

  private Loopback world;
  private HttpServer server;

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback();
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.start();
    open();
  }

  private void open() {
    world.dns().put(HOST, "127.0.0.1");
    world.door(80, server.getAddress().getPort());
  }

  @AfterEach
  void end() throws Exception {
    server.stop(0);
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | <title>Shop</title><h1>Shoes</h1> | ok | ",
        "500 | <title>Error</title>Sorry | server-error | ",
        "403 | <title>403 Forbidden</title> | page-error | ",
        "200 | <title>Account Suspended</title> | suspended | account-suspended",
        "200 | <p>This Account has been suspended.</p> | suspended | account-suspended",
        "500 | <h1>Error establishing a database connection</h1> | database-error | database-connection",
        "500 | <h1>Fehler beim Aufbau einer Datenbankverbindung</h1> | database-error | database-connection",
        "500 | <h1>Error al establecer una conexión con la base de datos</h1> | database-error | database-connection",
        "500 | <h1>Erreur lors de la connexion à la base de données</h1> | database-error | database-connection",
        "500 | <h1>Errore nello stabilire una connessione al database</h1> | database-error | database-connection",
        "500 | SQLSTATE[HY000] [1045] Access denied for user | database-error | database-connection",
        "500 | <p>There has been a critical error on this website.</p> | app-error | wordpress-critical-error",
        "500 | <p>Es gab einen kritischen Fehler auf deiner Website.</p> | app-error | wordpress-critical-error",
        "500 | <p>Il y a eu une erreur critique sur ce site.</p> | app-error | wordpress-critical-error",
        "200 | <h1>Shop</h1><br><b>Fatal error</b>:  Uncaught Error: Call to | app-error | php-fatal-error",
        "503 | Briefly unavailable for scheduled maintenance. Check back in a minute. | maintenance | wordpress-maintenance",
        "508 | <h1>Busy</h1> | resource-limit | resource-limit-reached",
        "503 | <title>508 Resource Limit Is Reached</title> | resource-limit | resource-limit-reached",
        "403 | <title>Just a moment...</title> | challenge | visitor-challenge",
        "403 | Request unsuccessful. Incapsula incident ID: 1-2 | challenge | visitor-challenge",
        "200 | <title>shop.example is for sale</title> | parked | parking-page",
        "200 | <script src='//img.sedoparking.com/a.js'></script> | parked | parking-page",
        "200 | <title>Apache2 Debian Default Page: It works</title> | default-page | server-default-page",
        "200 | <title>Welcome to nginx!</title> | default-page | server-default-page",
        "200 | <title>Index of /</title> | default-page | server-default-page",
        "200 | <html><head><title>x</title></head><body> <!-- nothing --> </body></html> | blank | ",
        "200 | <html><body><script>show()</script></body></html> | ok | ",
        "200 | <html><body><img src=a.png></body></html> | ok | "
      })
  void aPageIsTakenForWhatItIs(int status, String page, String outcome, String sign) {
    answer(status, page.getBytes(StandardCharsets.UTF_8));
    var report = look("/");
    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(report.evidence().get("sign")).isEqualTo(sign);
    assertThat(report.evidence()).containsEntry("status", String.valueOf(status));
  }

  @Test
  void aLongPageThatTalksOfSuchThingsIsASite() {
    var article = "<p>Buy this domain, they said. This account has been suspended.</p>";
    answer(200, (article + "<p>and so on</p>".repeat(4_000)).getBytes(StandardCharsets.UTF_8));
    assertThat(look("/").outcome()).isEqualTo("ok");
  }

  @Test
  void anEmptyAnswerIsBlank() {
    answer(200, new byte[0]);
    assertThat(look("/").outcome()).isEqualTo("blank");
  }

  @Test
  void thePanelsPlaceHoldersAreKnownByTheirPaths() {
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/")) {
            exchange.getResponseHeaders().add("Location", "/cgi-sys/suspendedpage.cgi");
            exchange.sendResponseHeaders(302, -1);
          } else {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("hm".getBytes(StandardCharsets.UTF_8));
          }
          exchange.close();
        });
    assertThat(look("/"))
        .returns("suspended", CheckReport::outcome)
        .returns("1", report -> report.evidence().get("redirects"));
  }

  @Test
  void aPageThatWantsACookieBackGetsIt() {
    server.createContext(
        "/",
        exchange -> {
          boolean known = "seen=1; b=2".equals(exchange.getRequestHeaders().getFirst("Cookie"));
          if (known) {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("in".getBytes(StandardCharsets.UTF_8));
          } else {
            exchange.getResponseHeaders().add("Set-Cookie", "seen=1; Path=/");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            exchange.getResponseHeaders().add("Location", "/");
            exchange.sendResponseHeaders(302, -1);
          }
          exchange.close();
        });
    assertThat(look("/").outcome()).isEqualTo("ok");
  }

  @Test
  void aPageThatLeadsToItselfIsALoop() {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://" + HOST + "/");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    assertThat(look("/"))
        .returns("redirect-loop", CheckReport::outcome)
        .returns("it leads back to http://" + HOST + "/", report -> report.evidence().get("loop"));
  }

  @Test
  void packedBytesAreNeverUnpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[1024 * 1024]);
      }
    }
    server.createContext(
        "/",
        exchange -> {
          assertThat(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
              .isEqualTo("identity");
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          exchange.getResponseBody().write(packed.toByteArray());
          exchange.close();
        });
    assertThat(look("/").outcome()).isEqualTo("ok");
  }

  @Test
  void aPageThatTakesTooLongIsSlow() throws Exception {
    world.close();
    var atOnce = new Limits(Duration.ofSeconds(5), Duration.ofMinutes(1), 40, 80, Duration.ZERO);
    world = new Loopback(InstantSource.system(), atOnce);
    open();
    answer(200, "<h1>Shoes</h1>".getBytes(StandardCharsets.UTF_8));
    var report = look("/");
    assertThat(report.outcome()).isEqualTo("slow");
    assertThat(report.evidence().get("wait")).matches("\\d+ ms");
  }

  private void answer(int status, byte[] page) {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(status, page.length == 0 ? -1 : page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
  }

  private CheckReport look(String path) {
    return world.run("web-page", Map.of("url", "http://" + HOST + path));
  }
}
