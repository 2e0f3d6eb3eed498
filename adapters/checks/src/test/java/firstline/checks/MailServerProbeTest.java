package firstline.checks;

import static firstline.checks.TestCertificates.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import firstline.checks.ScriptedServer.Script;
import firstline.core.desk.CheckReport;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailServerProbeTest {
  private static final String HOST = "mail.example.net";
  private static final Script SMTP_GREETING =
      talk -> {
        talk.say("220-mail.example.net ESMTP", "220 ready");
        assertThat(talk.hear()).isEqualTo("QUIT");
      };
  private static final Script IMAP_GREETING =
      talk -> {
        talk.say("* OK [CAPABILITY IMAP4rev1] ready");
        talk.hear();
      };

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
  void aServerThatWorksIsOkOnEveryPort() throws Exception {
    var good = TestCertificates.good(HOST);
    var report =
        look(
            port(ScriptedServer.secure(good, SMTP_GREETING)),
            port(startTls(good)),
            port(ScriptedServer.secure(good, IMAP_GREETING)));
    var fine = "ok, TLSv1.3, certificate until " + day(60);
    assertThat(report.outcome()).isEqualTo("ok");
    assertThat(report.target()).isEqualTo(HOST);
    assertThat(report.evidence())
        .containsOnly(
            entry("address", "127.0.0.1"),
            entry("greeting", "220 ready"),
            entry("smtp465", fine),
            entry("smtp587", fine),
            entry("imap993", fine));
  }

  @Test
  void oneWayOfSubmissionIsEnoughAndTheRestIsSaid() throws Exception {
    var report = look(closed(), port(startTls(TestCertificates.good(HOST))), closed());
    assertThat(report.outcome()).isEqualTo("ok");
    assertThat(report.evidence())
        .containsEntry("smtp465", "connection refused")
        .containsEntry("imap993", "connection refused");
  }

  @Test
  void imapAloneIsNotEnough() throws Exception {
    var imap = ScriptedServer.secure(TestCertificates.good(HOST), IMAP_GREETING);
    var report = look(closed(), closed(), port(imap));
    assertThat(report.outcome()).isEqualTo("unreachable");
    assertThat(report.evidence().get("imap993")).startsWith("ok");
  }

  static Stream<Arguments> brokenCertificates() throws Exception {
    return Stream.of(
        Arguments.of(TestCertificates.expired(HOST), "certificate expired on " + day(-30)),
        Arguments.of(TestCertificates.early(HOST), "certificate not valid before " + day(30)),
        Arguments.of(
            TestCertificates.good("other.example.net", "www.example.net"),
            "certificate is for other.example.net, www.example.net, not for " + HOST),
        Arguments.of(TestCertificates.selfSigned(HOST), "certificate is self-signed"),
        Arguments.of(
            TestCertificates.ofStranger(HOST),
            "certificate was issued by Strange Root, which is not trusted"));
  }

  @ParameterizedTest
  @MethodSource("brokenCertificates")
  void tellsApartWhatIsWrongWithACertificate(SSLContext context, String words) throws Exception {
    var report =
        look(
            port(ScriptedServer.secure(context, SMTP_GREETING)), port(startTls(context)), closed());
    assertThat(report.outcome()).isEqualTo("tls-failed");
    assertThat(report.evidence()).containsEntry("smtp465", words).containsEntry("smtp587", words);
  }

  @Test
  void aServerWithoutTlsIsSaidSo() throws Exception {
    var plain = ScriptedServer.plain(talk -> talk.say("220 mail.example.net ESMTP"));
    var noOffer =
        ScriptedServer.plain(
            talk -> {
              talk.say("220 mail.example.net");
              talk.hear();
              talk.say("250-mail.example.net", "250 SIZE 1000");
            });
    var report = look(port(plain), port(noOffer), closed());
    assertThat(report.outcome()).isEqualTo("tls-failed");
    assertThat(report.evidence().get("smtp465")).startsWith("no TLS");
    assertThat(report.evidence()).containsEntry("smtp587", "it offers no STARTTLS");
  }

  @Test
  void starttlsThatIsOfferedAndRefusedIsATlsFailure() throws Exception {
    var refusing =
        ScriptedServer.plain(
            talk -> {
              talk.say("220 ready");
              talk.hear();
              talk.say("250 STARTTLS");
              talk.hear();
              talk.say("454 TLS not available");
            });
    var report = look(closed(), port(refusing), closed());
    assertThat(report.outcome()).isEqualTo("tls-failed");
    assertThat(report.evidence())
        .containsEntry("smtp587", "it refuses STARTTLS: \"454 TLS not available\"");
  }

  @Test
  void aBadGreetingIsQuotedOnOneShortLine() throws Exception {
    var busy =
        ScriptedServer.secure(
            TestCertificates.good(HOST),
            talk -> talk.say("421 too\u0007 many" + "\tx".repeat(200)));
    var bye = ScriptedServer.secure(TestCertificates.good(HOST), talk -> talk.say("* BYE later"));
    var mute = ScriptedServer.plain(talk -> talk.write(""));
    var report = look(port(busy), port(mute), port(bye));
    assertThat(report.outcome()).isEqualTo("bad-greeting");
    assertThat(report.evidence().get("smtp465"))
        .startsWith("it greets with \"421 too many x x")
        .hasSizeLessThan(110)
        .doesNotContain("\u0007", "\t");
    assertThat(report.evidence()).containsEntry("imap993", "it greets with \"* BYE later\"");
    assertThat(report.evidence()).containsEntry("smtp587", "it hung up without a greeting");
  }

  @Test
  void aServerThatHangsIsUnreachableAndTheCheckEndsInTime() throws Exception {
    world.close();
    world = Loopback.impatient();
    world.dns().put(HOST, "127.0.0.1");
    var silent = ScriptedServer.plain(ScriptedServer.Talk::hang);
    var report =
        look(port(silent), port(ScriptedServer.plain(ScriptedServer.Talk::hang)), closed());
    assertThat(report.outcome()).isEqualTo("unreachable");
    assertThat(report.evidence())
        .containsEntry("smtp465", "it accepts connections but says nothing")
        .containsEntry("smtp587", "it accepts connections but says nothing");
    assertThat(report.tookMillis()).isBetween(600L, 3_000L);
  }

  @Test
  void aServerThatDripsBytesDoesNotOutliveTheDeadline() throws Exception {
    world.close();
    world = Loopback.impatient();
    world.dns().put(HOST, "127.0.0.1");
    var dripping =
        ScriptedServer.plain(
            talk -> {
              while (true) {
                talk.write("2");
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
              }
            });
    var report = look(closed(), port(dripping), closed());
    assertThat(report.evidence()).containsEntry("smtp587", "it stopped answering");
    assertThat(report.tookMillis()).isLessThan(3_000L);
  }

  @Test
  void anUnknownNameIsToldFromOneWithoutAddress() {
    world.dns().put("empty.example.net");
    assertThat(world.run("mail-server", Map.of("host", "nowhere.example.net")))
        .returns("name-not-found", CheckReport::outcome)
        .returns(Map.of("name", "the name does not exist"), CheckReport::evidence);
    assertThat(world.run("mail-server", Map.of("host", "empty.example.net")))
        .returns("name-not-found", CheckReport::outcome)
        .returns(Map.of("name", "the name has no address"), CheckReport::evidence);
    assertThat(world.run("mail-server", Map.of("host", "no host at all")))
        .returns("name-not-found", CheckReport::outcome);
  }

  @Test
  void privateAddressesAreNotConnectedToNorNamed() {
    world.dns().put("inside.example.net", "10.1.2.3", "fd00::7");
    assertThat(world.run("mail-server", Map.of("host", "inside.example.net")))
        .returns("not-allowed", CheckReport::outcome)
        .returns(
            Map.of("reason", "inside.example.net has no public address (private)"),
            CheckReport::evidence);
    assertThat(world.run("mail-server", Map.of("host", "169.254.169.254")).outcome())
        .isEqualTo("not-allowed");
    assertThat(world.run("mail-server", Map.of("host", "127.0.0.2")).outcome())
        .isEqualTo("not-allowed");
  }

  @Test
  void argumentsThatAreWrongAreAFault() {
    assertThatThrownBy(() -> world.run("mail-server", Map.of("name", HOST)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'host'");
    assertThatThrownBy(() -> world.run("mail-server", Map.of("host", HOST, "hosts", HOST)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'hosts'");
  }

  private CheckReport look(int submissionTls, int submission, int imap) {
    world.door(465, submissionTls);
    world.door(587, submission);
    world.door(993, imap);
    return world.run("mail-server", Map.of("host", HOST));
  }

  private int port(ScriptedServer server) {
    return world.with(server).port();
  }

  private static int closed() throws Exception {
    return ScriptedServer.closedPort();
  }

  private static ScriptedServer startTls(SSLContext context) throws Exception {
    return ScriptedServer.plain(
        talk -> {
          talk.say("220 mail.example.net ESMTP");
          talk.hear();
          talk.say("250-mail.example.net", "250-STARTTLS", "250 8BITMIME");
          talk.hear();
          talk.say("220 go ahead");
          talk.secure(context);
        });
  }
}
