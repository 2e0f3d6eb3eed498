package firstline.checks;

import static firstline.checks.TestCertificates.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.checks.ScriptedServer.Script;
import firstline.core.desk.CheckReport;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TlsCertificateProbeTest {
  private static final String HOST = "shop.example.net";

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

  static Stream<Arguments> certificates() throws Exception {
    return Stream.of(
        Arguments.of(TestCertificates.good(HOST), "ok"),
        Arguments.of(TestCertificates.byMiddle(HOST), "ok"),
        Arguments.of(TestCertificates.ending(13, HOST), "expiring"),
        Arguments.of(TestCertificates.expired(HOST), "expired"),
        Arguments.of(TestCertificates.early(HOST), "not-yet-valid"),
        Arguments.of(TestCertificates.good("example.net"), "wrong-name"),
        Arguments.of(TestCertificates.selfSigned(HOST), "self-signed"),
        Arguments.of(TestCertificates.withoutMiddle(HOST), "incomplete-chain"),
        Arguments.of(TestCertificates.ofStranger(HOST), "untrusted"));
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void tellsEachStateOfACertificateFromTheOthers(SSLContext context, String outcome)
      throws Exception {
    var report = look(ScriptedServer.secure(context, ScriptedServer.Talk::hang));
    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(report.evidence()).containsKeys("names", "issuer", "from", "until", "days", "chain");
  }

  @Test
  void showsWhatTheCertificateSays() throws Exception {
    var context = TestCertificates.good(HOST, "www." + HOST);
    var report = look(ScriptedServer.secure(context, ScriptedServer.Talk::hang));
    assertThat(report.evidence())
        .containsEntry("names", HOST + ", www." + HOST)
        .containsEntry("issuer", "Test Root")
        .containsEntry("from", day(-30).toString())
        .containsEntry("until", day(60).toString())
        .containsEntry("chain", HOST + " < Test Root")
        .containsEntry("cipher", "TLS_AES_256_GCM_SHA384")
        .containsEntry(
            "validity",
            TestCertificates.NOW.minus(Duration.ofDays(30))
                + " to "
                + TestCertificates.NOW.plus(Duration.ofDays(60))
                + " (UTC)")
        .containsEntry("protocol", "TLSv1.3")
        .containsEntry("service", "https");
  }

  static Stream<Arguments> servers() {
    Script old = talk -> talk.write(new byte[] {0x15, 3, 1, 0, 2, 2, 70});
    return Stream.of(
        Arguments.of("plain text", (Script) talk -> talk.say("HTTP/1.1 400 No", ""), "no-tls"),
        Arguments.of("hangs up", (Script) talk -> talk.write(""), "unreachable"),
        Arguments.of("wants TLS 1.0", old, "old-protocol"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void tellsOldTlsFromNone(String name, Script script, String outcome) throws Exception {
    assertThat(look(ScriptedServer.plain(script)).outcome()).isEqualTo(outcome);
  }

  @Test
  void aShutPortAnUnknownNameAndAPrivateAddressAreToldApart() throws Exception {
    world.dns().put("inside.example.net", "10.0.0.9");
    assertThat(run(HOST)).returns("unreachable", CheckReport::outcome);
    assertThat(run("nowhere.example.net")).returns("name-not-found", CheckReport::outcome);
    assertThat(run("inside.example.net")).returns("not-allowed", CheckReport::outcome);
  }

  @Test
  void otherServicesAreNamed() throws Exception {
    var imaps = ScriptedServer.secure(TestCertificates.good(HOST), ScriptedServer.Talk::hang);
    world.door(993, world.with(imaps).port());
    var report = world.run("tls-certificate", Map.of("host", HOST, "service", "imaps"));
    assertThat(report.outcome()).isEqualTo("ok");
    assertThatThrownBy(
            () -> world.run("tls-certificate", Map.of("host", HOST, "service", "telnet")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("imaps");
  }

  private CheckReport look(ScriptedServer server) {
    world.door(443, world.with(server).port());
    return run(HOST);
  }

  private CheckReport run(String host) {
    return world.run("tls-certificate", Map.of("host", host));
  }
}
