package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import firstline.checks.address.OwnBlockList;
import firstline.core.desk.CheckReport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ports and lists, each state told from the others. */
class AddressProbesTest {
  private static final String SENDER = "198.41.0.4";

  private Loopback world;

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback();
    world.dns().put("server.example", "127.0.0.1");
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @Nested
  class Ports {
    private CheckReport run(String host, String service) {
      return world.run("port", Map.of("host", host, "service", service));
    }

    @Test
    void anOpenPortIsOkWithWhatItSays() throws Exception {
      world.door(21, world.with(ScriptedServer.plain(t -> t.say("220 FTP ready"))).port());
      assertThat(run("server.example", "ftp"))
          .returns("ok", CheckReport::outcome)
          .returns("server.example:21", CheckReport::target)
          .returns(
              Map.of(
                  "address", "127.0.0.1",
                  "port", "21",
                  "connection", "open",
                  "greeting", "220 FTP ready"),
              CheckReport::evidence);
    }

    @Test
    void anOpenPortThatSaysNothingIsOpenAllTheSame() throws Exception {
      world.close();
      world = Loopback.impatient();
      world.dns().put("server.example", "127.0.0.1");
      world.door(22, world.with(ScriptedServer.plain(ScriptedServer.Talk::hang)).port());
      assertThat(run("server.example", "ssh"))
          .returns("ok", CheckReport::outcome)
          .returns("none", report -> report.evidence().get("greeting"));
    }

    @Test
    void shutAndUnknownAndForbiddenAreToldApart() {
      world.dns().put("inside.example", "172.16.0.1");
      assertThat(run("server.example", "mysql").outcome()).isEqualTo("closed");
      assertThat(run("nowhere.example", "mysql").outcome()).isEqualTo("name-not-found");
      assertThat(run("inside.example", "mysql").outcome()).isEqualTo("not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"telnet", "22", "6379", "SSH"})
    void onlyNamedServicesAreTried(String service) {
      assertThatThrownBy(() -> run("server.example", service))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("known are");
    }
  }

  @Nested
  class PublicLists {
    private CheckReport run(String address) {
      return world.run("blocklist", Map.of("address", address));
    }

    @Test
    void anAddressOnNoListIsOk() {
      assertThat(run(SENDER))
          .returns("ok", CheckReport::outcome)
          .returns(Map.of("address", SENDER, "asked", "2 of 2"), CheckReport::evidence);
    }

    @Test
    void aListedAddressIsSaidSoWithTheReason() {
      world.dns().add("4.0.41.198.two.list.example", "A", "127.0.0.4");
      world.dns().add("4.0.41.198.two.list.example", "TXT", "\"https://two.example/why\"");
      assertThat(run(SENDER))
          .returns("listed", CheckReport::outcome)
          .returns("two.list.example", report -> report.evidence().get("listed"))
          .returns("https://two.example/why", report -> report.evidence().get("why"));
    }

    @Test
    void addressesOfTheNewKindAreReadByTheirDigits() {
      var digits = "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.7.4.6.0.6.2";
      world.dns().add(digits + ".one.list.example", "A", "127.0.0.2");
      assertThat(run("2606:4700::1").outcome()).isEqualTo("listed");
    }

    @Test
    void aListThatDoesNotAnswerWhoeverAsksIsNoWordAgainstTheAddress() {
      world.dns().add("4.0.41.198.one.list.example", "A", "127.255.255.254");
      assertThat(run(SENDER))
          .returns("ok", CheckReport::outcome)
          .returns("one.list.example", report -> report.evidence().get("silent"))
          .returns("1 of 2", report -> report.evidence().get("asked"));
      world.dns().failing("two.list.example");
      world.door(1, 1);
      assertThat(run(SENDER).outcome()).isEqualTo("no-answer");
    }

    @Test
    void aNameStandsForItsAddressAndPrivateOnesAreOnNoList() {
      world.dns().put("mail.example", SENDER);
      assertThat(run("mail.example").evidence()).containsEntry("address", SENDER);
      assertThat(run("nowhere.example").outcome()).isEqualTo("name-not-found");
      assertThat(run("192.168.0.1").outcome()).isEqualTo("not-allowed");
    }
  }

  @Nested
  class OwnList {
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void serve() throws Exception {
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
      server = HttpServer.create(address, 0);
      server.createContext(
          "/blocked",
          exchange -> {
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(exchange.getRequestURI() + " " + token);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
    }

    @AfterEach
    void stop() {
      server.stop(0);
    }

    private void set(String rest) {
      world.ownList("http://127.0.0.1:" + server.getAddress().getPort() + rest, "t0ken");
    }

    private CheckReport run(String address) {
      return world.run("only-me", Map.of("address", address));
    }

    @Test
    void withoutASettingItSaysThatItIsNotConfigured() {
      assertThat(run(SENDER))
          .returns("not-configured", CheckReport::outcome)
          .returns("BLOCKLIST_URL is not set", report -> report.evidence().get("list"));
    }

    @Test
    void aBlockedAddressComesWithTheReason() {
      set("/blocked/{address}?x=1");
      answer = "{\"blocked\": true, \"reason\": \"20 wrong passwords\", \"until\": \"18:00\"}";
      assertThat(run(SENDER))
          .returns("blocked", CheckReport::outcome)
          .returns(
              Map.of("address", SENDER, "why", "20 wrong passwords", "until", "18:00"),
              CheckReport::evidence);
      assertThat(asked).containsExactly("/blocked/" + SENDER + "?x=1 Bearer t0ken");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "200 | {\"blocked\": false} | ok",
          "404 | not here | ok",
          "200 | {\"blocked\": \"yes\"} | no-answer",
          "200 | <html> | no-answer",
          "302 | {\"blocked\": true} | no-answer",
          "401 | {} | no-answer",
          "500 | {} | no-answer"
        })
    void onlyAPlainAnswerCounts(int code, String body, String outcome) {
      set("/blocked");
      status = code;
      answer = body;
      assertThat(run(SENDER).outcome()).isEqualTo(outcome);
      assertThat(asked).containsExactly("/blocked?address=" + SENDER + " Bearer t0ken");
    }

    @Test
    void troubleIsToldBeforeACustomerAsks() {
      var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/blocked";
      try (var list = new OwnBlockList(url, Optional.of("t0ken"))) {
        answer = "{\"blocked\": false}";
        assertThat(list.trouble(Duration.ofSeconds(5))).isEmpty();
        assertThat(asked).containsExactly("/blocked?address=192.0.2.1 Bearer t0ken");
        status = 403;
        assertThat(list.trouble(Duration.ofSeconds(5))).contains("it answers with status 403");
      }
    }

    @Test
    void anAnswerWithoutEndIsNone() {
      set("/blocked");
      answer = "{\"blocked\": false, \"x\": \"" + "y".repeat(100_000) + "\"}";
      assertThat(run(SENDER).outcome()).isEqualTo("no-answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.5", "fe80::1", "my address", "shop.example", "1.2.3"})
    void whatIsNoPublicAddressIsNotAskedFor(String address) {
      set("/blocked");
      assertThat(run(address).outcome()).isEqualTo("bad-address");
      assertThat(asked).isEmpty();
    }

    @Test
    void aListThatHangsEndsWithTheCheck() throws Exception {
      world.close();
      world = Loopback.impatient();
      var mute = world.with(ScriptedServer.plain(ScriptedServer.Talk::hang));
      world.ownList("http://127.0.0.1:" + mute.port() + "/", "t0ken");
      assertThat(run(SENDER))
          .returns("no-answer", CheckReport::outcome)
          .returns("it does not answer in time", report -> report.evidence().get("list"));
    }
  }
}
