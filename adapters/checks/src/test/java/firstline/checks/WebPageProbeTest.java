package firstline.checks;

import static firstline.checks.TestCertificates.day;
import static org.assertj.core.api.Assertions.assertThat;

import firstline.checks.ScriptedServer.Script;
import firstline.core.desk.CheckReport;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageProbeTest {
  private static final String HOST = "www.example.net";

  private Loopback world;

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback();
    world.dns().put(HOST, "127.0.0.1");
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @Test
  void aPageThatOpensIsOkWithItsTitleAndCertificate() throws Exception {
    var asked = new ArrayList<String>();
    var server =
        secure(
            talk -> {
              for (var line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
                asked.add(line);
              }
              var page =
                  "<html><head><title lang='en'> Caf\u00e9\n &amp; bar </title></head>Hi</html>";
              talk.say("HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8");
              talk.say("Transfer-Encoding: chunked", "");
              talk.say("b", page.substring(0, 11), Integer.toHexString(54 + 1), page.substring(11));
              talk.say("0", "");
            });
    var report = look("https://" + HOST + "/shop?a=b c#top", server);
    assertThat(report.outcome()).isEqualTo("ok");
    assertThat(report.evidence())
        .containsEntry("status", "200")
        .containsEntry("title", "Caf\u00e9 & bar")
        .containsEntry("url", "https://" + HOST + "/shop?a=b%20c")
        .containsEntry("tls", "TLSv1.3, certificate until " + day(60))
        .containsEntry("body", "complete");
    assertThat(report.evidence().get("time")).matches("\\d{1,3} ms|\\d+\\.\\d s");
    assertThat(asked).startsWith("GET /shop?a=b%20c HTTP/1.1", "Host: " + HOST);
  }

  @ParameterizedTest
  @CsvSource({
    "200, ok",
    "204, ok",
    "301, ok",
    "403, page-error",
    "404, page-error",
    "500, server-error",
    "503, server-error"
  })
  void theStatusDecides(int status, String outcome) throws Exception {
    var report = look(HOST, secure(page(status, "", "<p>hello</p>")));
    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(report.evidence()).containsEntry("status", String.valueOf(status));
  }

  @Test
  void redirectsAreFollowedToTheOtherSchemeAndHost() throws Exception {
    world.dns().put("example.net", "127.0.0.1");
    var target = secure(page(200, "", "<TITLE>There</TITLE>here"));
    var first = world.with(ScriptedServer.plain(page(301, "Location: https://" + HOST + "/a", "")));
    world.door(80, first.port());
    var report = look("http://example.net", target);
    assertThat(report.outcome()).isEqualTo("ok");
    assertThat(report.evidence())
        .containsEntry("url", "https://" + HOST + "/a")
        .containsEntry("title", "There");
  }

  @ParameterizedTest
  @CsvSource({
    "/caf\u00e9, UTF-8, /caf%C3%A9",
    "/caf\u00e9, ISO-8859-1, /caf%E9",
    "/a|b?c[d]=<e>&f=100%, UTF-8, /a%7Cb?c%5Bd%5D=%3Ce%3E&f=100%25",
    "/a b\\c, UTF-8, /a%20b%5Cc",
    "/\\10.0.0.1/, UTF-8, /%5C10.0.0.1/"
  })
  void redirectsAreReadAsBrowsersDo(String location, String encoding, String opened)
      throws Exception {
    var target = secure(page(200, "", "here"));
    var first =
        ScriptedServer.plain(
            talk -> {
              for (var line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
                assertThat(line).isNotBlank();
              }
              talk.say("HTTP/1.1 302 Found");
              talk.write(("Location: https://" + HOST + location + "\r\n\r\n").getBytes(encoding));
            });
    world.door(80, world.with(first).port());
    var report = look("http://" + HOST, target);
    assertThat(report.outcome()).as(report.toString()).isEqualTo("ok");
    assertThat(report.evidence()).containsEntry("url", "https://" + HOST + opened);
  }

  @Test
  void aHeaderLongerThanAnybodyReadsHidesNothingAfterIt() throws Exception {
    var target = secure(page(200, "", "<TITLE>There</TITLE>here"));
    var policy = "Content-Security-Policy: " + "img-src https://a.example; ".repeat(600);
    var first =
        ScriptedServer.plain(page(301, policy + "\r\nLocation: https://" + HOST + "/a", ""));
    world.door(80, world.with(first).port());
    assertThat(look("http://" + HOST, target).evidence()).containsEntry("title", "There");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=iso-8859-1, '', windows-1252",
    "text/html, <meta charset=windows-1252>, windows-1252",
    "text/html, '<meta http-equiv=Content-Type content=''text/html; charset=iso-8859-15''>',"
        + " windows-1252",
    "text/html, '', windows-1252",
    "text/html, '', UTF-8",
    "text/html; charset=-x, '', UTF-8",
    "text/html; charset=no-such-thing, '', windows-1252",
    "text/html, '', UTF-16"
  })
  void titlesAreReadInTheEncodingOfTheirPage(String type, String meta, String encoding)
      throws Exception {
    var html = "<html>" + meta + "<title>Caf\u00e9 M\u00fcnchen</title>open";
    var server =
        secure(
            talk -> {
              talk.say("HTTP/1.1 200 OK", "Content-Type: " + type, "");
              talk.write(html.getBytes(encoding));
            });
    assertThat(look(HOST, server).evidence()).containsEntry("title", "Caf\u00e9 M\u00fcnchen");
  }

  @Test
  void relativeRedirectsAreFollowedUpToALimit() throws Exception {
    var server = secure(page(302, "Location: x/", ""));
    var report = look(HOST + "/a/", server);
    assertThat(report.outcome()).isEqualTo("redirect-loop");
    assertThat(report.evidence())
        .containsEntry("loop", "more than 8 redirects")
        .containsEntry("redirects", "8");
    assertThat(server.served()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1/",
        "https://127.0.0.2/",
        "http://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://inside.example.net/",
        "//inside.example.net/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://user:secret@www.example.net/",
        "https://www.example.net:22/",
        "http://127.0.0.1.nip.example.net:25/",
        "ftp://www.example.net/",
        "file:///etc/passwd",
        "gopher://www.example.net/",
        "javascript:alert(1)",
        "https:///nohost",
        "https://www.example.net\\@10.0.0.1/"
      })
  void redirectsToWhereNobodyMayLookAreRefused(String location) throws Exception {
    world.dns().put("inside.example.net", "192.168.7.7");
    var report = look(HOST, secure(page(302, "Location: " + location, "")));
    assertThat(report.outcome()).isEqualTo("not-allowed");
    assertThat(report.evidence()).containsKey("reason");
  }

  @Test
  void theAddressThatWasJudgedIsTheOneConnectedTo() throws Exception {
    world.dns().put("rebind.example.net", "127.0.0.1");
    var server = world.with(secureFor("rebind.example.net", page(200, "", "hello")));
    look("https://rebind.example.net", server);
    assertThat(world.dns().asked()).as("questions to the name server").isEqualTo(1);
  }

  @Test
  void aHugeBodyIsReadInPart() throws Exception {
    var report =
        look(HOST, secure(page(200, "", "<title>Big</title>" + "x".repeat(4 * 1024 * 1024))));
    assertThat(report.outcome()).isEqualTo("ok");
    assertThat(report.evidence())
        .containsEntry("title", "Big")
        .containsEntry("body", "only the beginning was read");
  }

  @Test
  void endlessHeadersEnd() throws Exception {
    world.close();
    world = Loopback.impatient();
    world.dns().put(HOST, "127.0.0.1");
    var report =
        look(
            HOST,
            secure(
                talk -> {
                  talk.say("HTTP/1.1 200 OK");
                  while (true) {
                    talk.say("X-More: " + "y".repeat(1000));
                  }
                }));
    assertThat(report.tookMillis()).isLessThan(3_000L);
    assertThat(report.outcome()).isIn("ok", "unreachable");
  }

  @Test
  void whatDoesNotSpeakHttpIsAServerError() throws Exception {
    var report = look(HOST, secure(talk -> talk.say("SSH-2.0-OpenSSH_9.2")));
    assertThat(report.outcome()).isEqualTo("server-error");
    assertThat(report.evidence()).containsEntry("answer", "not an answer of a web server");
  }

  @Test
  void brokenTlsIsToldFromNoTlsAndFromNobodyThere() throws Exception {
    var expired =
        world.with(ScriptedServer.secure(TestCertificates.expired(HOST), page(200, "", "")));
    assertThat(look(HOST, expired))
        .returns("tls-failed", CheckReport::outcome)
        .extracting(report -> report.evidence().get("tls"))
        .isEqualTo("certificate expired on " + day(-30));
    var plain = world.with(ScriptedServer.plain(talk -> talk.say("HTTP/1.1 400 No", "")));
    assertThat(look(HOST, plain).outcome()).isEqualTo("tls-failed");
    assertThat(look(HOST, world.with(ScriptedServer.plain(talk -> talk.write("")))))
        .returns("unreachable", CheckReport::outcome)
        .extracting(report -> report.evidence().get("connection"))
        .isEqualTo("the connection was cut");
    world.door(443, ScriptedServer.closedPort());
    assertThat(world.run("web-page", Map.of("url", HOST)))
        .returns("unreachable", CheckReport::outcome)
        .extracting(report -> report.evidence().get("connection"))
        .isEqualTo("connection refused");
  }

  @Test
  void aServerThatHangsIsUnreachable() throws Exception {
    world.close();
    world = Loopback.impatient();
    world.dns().put(HOST, "127.0.0.1");
    var report = look(HOST, secure(ScriptedServer.Talk::hang));
    assertThat(report.outcome()).isEqualTo("unreachable");
    assertThat(report.evidence()).containsEntry("connection", "no answer in time");
  }

  @Test
  void aBodyThatStopsIsNoReasonToCallThePageBroken() throws Exception {
    world.close();
    world = Loopback.impatient();
    world.dns().put(HOST, "127.0.0.1");
    var report =
        look(
            HOST,
            secure(
                talk -> {
                  talk.say("HTTP/1.1 200 OK", "Content-Length: 1000", "");
                  talk.write("<title>Slow</title>");
                  talk.hang();
                }));
    assertThat(report.outcome()).isEqualTo("ok");
    assertThat(report.evidence())
        .containsEntry("title", "Slow")
        .containsEntry("body", "only the beginning was read");
  }

  @Test
  void portsOfPanelsAreTriedAndOthersAreNot() throws Exception {
    world.door(2083, secure(page(200, "", "<title>Panel</title>hello")).port());
    var panel = world.run("web-page", Map.of("url", "https://" + HOST + ":2083/login"));
    assertThat(panel.outcome()).isEqualTo("ok");
    assertThat(panel.evidence()).containsEntry("url", "https://" + HOST + ":2083/login");
    var other = world.run("web-page", Map.of("url", "https://" + HOST + ":8500/"));
    assertThat(other.outcome()).isEqualTo("not-allowed");
    assertThat(other.evidence()).containsEntry("reason", "port 8500 is not one of a web server");
  }

  private CheckReport look(String url, ScriptedServer server) {
    world.door(443, server.port());
    return world.run("web-page", Map.of("url", url));
  }

  private ScriptedServer secure(Script script) throws Exception {
    return world.with(secureFor(HOST, script));
  }

  private static ScriptedServer secureFor(String name, Script script) throws Exception {
    return ScriptedServer.secure(TestCertificates.good(name), script);
  }

  private static Script page(int status, String header, String body) {
    return talk -> {
      while (!talk.hear().isEmpty()) {
        // The answer does not depend on the request.
      }
      talk.say("HTTP/1.1 " + status + " Whatever");
      if (!header.isEmpty()) {
        talk.say(header);
      }
      talk.say("Content-Length: " + body.length(), "");
      talk.write(body);
    };
  }
}
