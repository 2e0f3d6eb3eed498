package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.checks.TestCertificates.Filed;
import firstline.core.desk.CheckReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** nginx in good and in broken states, each told from the others. */
@Tag("servers")
class RealWebServerTest {
  private static final String HOST = "www.example.net";
  private static final String WORDPRESS =
      "<html><body><p>There has been a critical error on this website.</p></body></html>";
  private static final String DATABASE =
      "<html><body><h1>Error establishing a database connection</h1></body></html>";

  private static final String MAINTENANCE =
      "<p>Briefly unavailable for scheduled maintenance. Check back in a minute.</p>";

  @TempDir private static Path folder;

  private static int[] ports;
  private static ServerSocket silent;
  private static Program nginx;

  private Loopback world;

  @BeforeAll
  static void start() throws Exception {
    ports = Program.freePorts(9);
    silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Filed.GOOD.write(folder, "good", HOST);
    Filed.EXPIRED.write(folder, "expired", HOST);
    Filed.SELF_SIGNED.write(folder, "self-signed", HOST);
    Filed.WITHOUT_MIDDLE.write(folder, "incomplete", HOST);
    Filed.GOOD.write(folder, "other", "other.example.net");
    Filed.NOT_YET_VALID.write(folder, "early", HOST);
    Filed.OF_STRANGER.write(folder, "stranger", HOST);
    var pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("index.html"), "<title>Shop</title>Welcome to our shop");
    Files.writeString(pages.resolve("critical.html"), WORDPRESS);
    Files.writeString(pages.resolve("database.html"), DATABASE);
    Files.writeString(pages.resolve("maintenance.html"), MAINTENANCE);
    Files.createDirectory(pages.resolve("files"));
    Files.copy(Path.of("/usr/share/nginx/html/index.html"), pages.resolve("default.html"));
    Files.writeString(folder.resolve("nginx.conf"), configuration());
    nginx =
        Program.start(
            folder,
            List.of("/usr/sbin/nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "errors"),
            ports);
  }

  private static String configuration() throws IOException {
    return """
        daemon off;
        master_process off;
        pid nginx.pid;
        events {}
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          default_type text/html;
          absolute_redirect off;
          root %1$s/pages;
          server {
            listen 127.0.0.1:%2$d;
            return 301 https://$host$request_uri;
          }
          server {
            listen 127.0.0.1:%3$d ssl;
            ssl_certificate %1$s/good.pem;
            ssl_certificate_key %1$s/good.key;
            location = /unauthorized { return 401; }
            location = /too-many { return 429; }
            location = /unavailable { return 503; }
            location = /gone { return 410; }
            location = /maintenance { error_page 503 /maintenance.html; return 503; }
            location = /elsewhere { return 302 https://nowhere.example.net/; }
            location = /inside { return 302 http://169.254.169.254/; }
            location /files/ { autoindex on; }
            location = /forbidden { return 403; }
            location = /broken { return 500; }
            location = /limit { return 508 "Resource Limit Is Reached"; }
            location = /loop { return 302 /loop; }
            location = /blank { return 200 ""; }
            location = /gateway { proxy_pass http://127.0.0.1:%8$d; }
            location = /timeout { proxy_read_timeout 1s; proxy_pass http://127.0.0.1:%9$d; }
            location = /wordpress { error_page 500 /critical.html; return 500; }
            location = /database-down { error_page 500 /database.html; return 500; }
          }
          server {
            listen 127.0.0.1:%4$d ssl;
            ssl_certificate %1$s/expired.pem;
            ssl_certificate_key %1$s/expired.key;
          }
          server {
            listen 127.0.0.1:%5$d ssl;
            ssl_certificate %1$s/self-signed.pem;
            ssl_certificate_key %1$s/self-signed.key;
          }
          server {
            listen 127.0.0.1:%6$d ssl;
            ssl_certificate %1$s/incomplete.pem;
            ssl_certificate_key %1$s/incomplete.key;
          }
          server {
            listen 127.0.0.1:%7$d ssl;
            ssl_certificate %1$s/other.pem;
            ssl_certificate_key %1$s/other.key;
          }
          server {
            listen 127.0.0.1:%10$d ssl;
            ssl_certificate %1$s/early.pem;
            ssl_certificate_key %1$s/early.key;
          }
          server {
            listen 127.0.0.1:%11$d ssl;
            ssl_certificate %1$s/stranger.pem;
            ssl_certificate_key %1$s/stranger.key;
          }
          server {
            listen 127.0.0.1:%12$d ssl;
            ssl_protocols TLSv1.1;
            ssl_ciphers ALL:@SECLEVEL=0;
            ssl_certificate %1$s/good.pem;
            ssl_certificate_key %1$s/good.key;
          }
        }
        """
        .formatted(
            folder,
            ports[0],
            ports[1],
            ports[2],
            ports[3],
            ports[4],
            ports[5],
            ScriptedServer.closedPort(),
            silent.getLocalPort(),
            ports[6],
            ports[7],
            ports[8]);
  }

  @AfterAll
  static void stop() throws Exception {
    nginx.close();
    silent.close();
  }

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback();
    world.dns().put(HOST, "127.0.0.1");
    world.door(80, ports[0]);
    world.door(443, ports[1]);
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  private CheckReport page(String path) {
    return world.run("web-page", Map.of("url", "https://" + HOST + path));
  }

  @Test
  void followsItsRedirectToThePageThatOpens() {
    assertThat(world.run("web-page", Map.of("url", "http://" + HOST + "/")))
        .returns("ok", CheckReport::outcome)
        .extracting(CheckReport::evidence)
        .satisfies(
            seen ->
                assertThat(seen)
                    .containsEntry("status", "200")
                    .containsEntry("title", "Shop")
                    .containsEntry("url", "https://" + HOST + "/"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, ok, 200",
    "/default.html, default-page, 200",
    "/blank, blank, 200",
    "/forbidden, page-error, 403",
    "/nowhere, page-error, 404",
    "/broken, server-error, 500",
    "/gateway, server-error, 502",
    "/timeout, server-error, 504",
    "/limit, resource-limit, 508",
    "/wordpress, app-error, 500",
    "/database-down, database-error, 500"
  })
  void tellsEachStateFromTheOthers(String path, String outcome, String status) {
    assertThat(page(path))
        .returns(outcome, CheckReport::outcome)
        .extracting(report -> report.evidence().get("status"))
        .isEqualTo(status);
  }

  @Test
  void noTwoStatesOfAPageLookTheSame() throws Exception {
    var states = new TellApart();
    states.state("good", "ok", page("/"));
    states.state("default page", "default-page", page("/default.html"));
    states.state("list of files", "default-page", page("/files/"));
    states.state("blank", "blank", page("/blank"));
    states.state("401", "page-error", page("/unauthorized"));
    states.state("403", "page-error", page("/forbidden"));
    states.state("404", "page-error", page("/nowhere"));
    states.state("410", "page-error", page("/gone"));
    states.state("429", "page-error", page("/too-many"));
    states.state("500", "server-error", page("/broken"));
    states.state("502", "server-error", page("/gateway"));
    states.state("503", "server-error", page("/unavailable"));
    states.state("504", "server-error", page("/timeout"));
    states.state("508", "resource-limit", page("/limit"));
    states.state("WordPress", "app-error", page("/wordpress"));
    states.state("database", "database-error", page("/database-down"));
    states.state("maintenance", "maintenance", page("/maintenance"));
    states.state("redirect loop", "redirect-loop", page("/loop"));
    states.state("redirect to no name", "name-not-found", page("/elsewhere"));
    states.state("redirect inwards", "not-allowed", page("/inside"));
    world.dns().put("gone.example.net");
    states.state(
        "no address", "name-not-found", world.run("web-page", Map.of("url", "gone.example.net")));
    world.door(443, ScriptedServer.closedPort());
    states.state("stopped", "unreachable", page("/"));
    world.door(443, ports[0]);
    states.state("no TLS", "tls-failed", page("/"));
    world.door(443, ports[2]);
    states.state("expired", "tls-failed", page("/"));
  }

  @Test
  void noTwoStatesOfACertificateLookTheSame() throws Exception {
    var states = new TellApart();
    certificate(states, "good", "ok", ports[1]);
    certificate(states, "expired", "expired", ports[2]);
    certificate(states, "not yet valid", "not-yet-valid", ports[6]);
    certificate(states, "self-signed", "self-signed", ports[3]);
    certificate(states, "of a stranger", "untrusted", ports[7]);
    certificate(states, "incomplete", "incomplete-chain", ports[4]);
    certificate(states, "wrong name", "wrong-name", ports[5]);
    certificate(states, "TLS 1.1", "old-protocol", ports[8]);
    certificate(states, "no TLS", "no-tls", ports[0]);
    certificate(states, "stopped", "unreachable", ScriptedServer.closedPort());
  }

  private void certificate(TellApart states, String name, String outcome, int port) {
    world.door(443, port);
    states.state(name, outcome, world.run("tls-certificate", Map.of("host", HOST)));
  }

  @Test
  void tellsThatItGoesRoundInCircles() {
    assertThat(page("/loop").outcome()).isEqualTo("redirect-loop");
  }

  @Test
  void tellsThatItHasStopped() throws Exception {
    world.door(443, ScriptedServer.closedPort());
    assertThat(page("/").outcome()).isEqualTo("unreachable");
  }

  @ParameterizedTest
  @CsvSource({
    "1, ok",
    "2, expired",
    "3, self-signed",
    "4, incomplete-chain",
    "5, wrong-name",
    "0, no-tls"
  })
  void tellsEachCertificateFromTheOthers(int server, String outcome) {
    world.door(443, ports[server]);
    assertThat(world.run("tls-certificate", Map.of("host", HOST)).outcome()).isEqualTo(outcome);
    assertThat(page("/").outcome()).isEqualTo(outcome.equals("ok") ? "ok" : "tls-failed");
  }
}
