package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.checks.ScriptedServer.Script;
import firstline.core.desk.CheckReport;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mail as it works and as it goes wrong, each state told from the others. */
class MailProbesTest {
  private static final String HOST = "mail.example.net";
  private static final String SHOP = "shop.example";

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

  private static Script startTls(String certificate) {
    return talk -> {
      talk.say("220 " + HOST + " ESMTP");
      talk.hear();
      talk.say("250-" + HOST, "250 STARTTLS");
      talk.hear();
      talk.say("220 go ahead");
      secure(talk, certificate);
    };
  }

  private static void secure(ScriptedServer.Talk talk, String certificate)
      throws java.io.IOException {
    try {
      talk.secure(
          certificate.isEmpty()
              ? TestCertificates.good(HOST)
              : TestCertificates.expired(certificate));
    } catch (java.io.IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> smtp() {
    return Stream.of(
        Arguments.of(startTls(""), "ok"),
        Arguments.of(startTls(HOST), "tls-failed"),
        Arguments.of(
            (Script)
                talk -> {
                  talk.say("220 hello");
                  talk.hear();
                  talk.say("250 hello");
                },
            "no-starttls"),
        Arguments.of((Script) talk -> talk.say("554 5.7.1 you are on a list"), "turned-away"),
        Arguments.of(
            (Script)
                talk -> {
                  talk.say("220 hello");
                  talk.hear();
                  talk.say("550 you have no name");
                },
            "turned-away"),
        Arguments.of(
            (Script)
                talk -> {
                  talk.say("220 hello");
                  talk.hear();
                  talk.say("502 what is EHLO?");
                },
            "no-starttls"),
        Arguments.of((Script) talk -> talk.say("SSH-2.0-OpenSSH_9.9"), "bad-greeting"),
        Arguments.of((Script) talk -> talk.write(""), "bad-greeting"));
  }

  @ParameterizedTest
  @MethodSource("smtp")
  void theMailPortOfServersTellsItsStates(Script script, String outcome) throws Exception {
    world.door(25, world.with(ScriptedServer.plain(script)).port());
    var report = world.run("smtp", Map.of("host", HOST));
    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(report.evidence()).containsKeys("address", "smtp25");
  }

  @Test
  void whatWasHeardIsEvidence() throws Exception {
    var away = ScriptedServer.plain(talk -> talk.say("554 5.7.1 you are on a list"));
    world.door(25, world.with(away).port());
    assertThat(world.run("smtp", Map.of("host", HOST)).evidence())
        .containsEntry("greeting", "554 5.7.1 you are on a list");
  }

  @Test
  void aShutPortAnUnknownNameAndAPrivateAddressAreToldApart() {
    world.dns().put("inside.example.net", "10.0.0.25");
    for (var probe : new String[] {"smtp", "submission", "imap"}) {
      assertThat(world.run(probe, Map.of("host", HOST)).outcome()).isEqualTo("unreachable");
      assertThat(world.run(probe, Map.of("host", "nowhere.example")).outcome())
          .isEqualTo("name-not-found");
      assertThat(world.run(probe, Map.of("host", "inside.example.net")).outcome())
          .isEqualTo("not-allowed");
    }
  }

  @Test
  void oneWayOfSubmissionIsEnough() throws Exception {
    world.door(587, world.with(ScriptedServer.plain(startTls(""))).port());
    var report = world.run("submission", Map.of("host", HOST));
    assertThat(report.outcome()).isEqualTo("ok");
    assertThat(report.evidence()).containsEntry("smtp465", "connection refused");
    assertThat(report.evidence().get("smtp587")).startsWith("ok, TLSv1.3");
  }

  @Test
  void imapGoesOverToTlsOnItsPlainPortToo() throws Exception {
    Script imap =
        talk -> {
          talk.say("* OK ready");
          talk.hear();
          talk.say("* CAPABILITY IMAP4rev1", "a1 OK begin");
          secure(talk, "");
        };
    world.door(143, world.with(ScriptedServer.plain(imap)).port());
    assertThat(world.run("imap", Map.of("host", HOST)).outcome()).isEqualTo("ok");
    Script refusing =
        talk -> {
          talk.say("* OK ready");
          talk.hear();
          talk.say("a1 BAD what?");
        };
    world.door(143, world.with(ScriptedServer.plain(refusing)).port());
    assertThat(world.run("imap", Map.of("host", HOST)).outcome()).isEqualTo("no-starttls");
    Script bye = talk -> talk.say("* BYE too many connections");
    world.door(143, world.with(ScriptedServer.plain(bye)).port());
    assertThat(world.run("imap", Map.of("host", HOST)).outcome()).isEqualTo("turned-away");
  }

  @Nested
  class Routing {
    private CheckReport run(String... expected) {
      var arguments = new HashMap<>(Map.of("domain", SHOP));
      if (expected.length > 0) {
        arguments.put("expect", expected[0]);
      }
      return world.run("mail-routing", arguments);
    }

    private void answering(Script script) throws Exception {
      world.door(25, world.with(ScriptedServer.plain(script)).port());
    }

    @Test
    void mailThatFindsAServerIsOk() throws Exception {
      answering(startTls(""));
      world.dns().add(SHOP, "MX", "20 nowhere.example.").add(SHOP, "MX", "10 " + HOST + ".");
      assertThat(run())
          .returns("ok", CheckReport::outcome)
          .returns("10 " + HOST + ", 20 nowhere.example", r -> r.evidence().get("mx"))
          .extracting(r -> r.evidence().get("servers"))
          .asString()
          .contains("nowhere.example: the name does not exist");
    }

    @Test
    void tellsEachStateFromTheOthers() throws Exception {
      assertThat(run().outcome()).isEqualTo("name-not-found");
      world.dns().put(SHOP, "127.0.0.1");
      world.door(1, 1);
      assertThat(run().outcome()).isEqualTo("no-mx");
      assertMx("0 .", "null-mx");
      assertMx("10 nowhere.example.", "mx-not-found");
      assertMx("10 " + HOST + ".", "unreachable");
      world.dns().put("inside.example.net", "10.0.0.25");
      assertMx("10 inside.example.net.", "not-allowed");
      answering(talk -> talk.say("554 go away"));
      assertMx("10 " + HOST + ".", "turned-away");
    }

    private void assertMx(String data, String outcome) {
      world.dns().remove(SHOP, "MX");
      world.dns().add(SHOP, "MX", data);
      world.door(1, 1);
      assertThat(run().outcome()).as(data).isEqualTo(outcome);
    }

    @Test
    void failingNameServersAreToldFromBadSignatures() {
      world.dns().failing(SHOP);
      assertThat(run().outcome()).isEqualTo("no-answer");
      world.dns().badlySigned("signed.example");
      world.dns().add("signed.example", "MX", "10 " + HOST + ".");
      var signed = world.run("mail-routing", Map.of("domain", "signed.example"));
      assertThat(signed.outcome()).isEqualTo("dnssec-failed");
    }

    @Test
    void mailThatGoesElsewhereIsSaidSo() throws Exception {
      answering(startTls(""));
      world.dns().add(SHOP, "MX", "10 " + HOST + ".");
      assertThat(run("Mail.Example.net, mx2.example.net").outcome()).isEqualTo("ok");
      assertThat(run("mx.other.example").outcome()).isEqualTo("elsewhere");
    }
  }

  @Nested
  class Authentication {
    private final Map<String, String> arguments = new HashMap<>(Map.of("domain", SHOP));

    @BeforeEach
    void allWell() {
      world.dns().add(SHOP, "TXT", "\"v=spf1 ip4:198.41.0.0/24 -all\"");
      world.dns().add("_dmarc." + SHOP, "TXT", "\"v=DMARC1; p=reject\"");
    }

    private CheckReport run() {
      return world.run("mail-authentication", arguments);
    }

    private void spf(String record) {
      world.dns().remove(SHOP, "TXT");
      world.dns().add(SHOP, "TXT", "\"" + record + "\"");
    }

    @Test
    void aDomainThatProvesItsMailIsOk() {
      assertThat(run())
          .returns("ok", CheckReport::outcome)
          .returns(
              Map.of(
                  "spf", "v=spf1 ip4:198.41.0.0/24 -all",
                  "lookups", "0",
                  "dmarc", "policy reject"),
              CheckReport::evidence);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "v=spf1 a mx include:ok.test -all | ok",
          "v=spf1 redirect=ok.test | ok",
          "v=spf1 include:%{i}.ok.test ~all | ok",
          "v=spf1 mx +all | spf-open",
          "v=spf1 include:anybody.test -all | spf-open",
          "v=spf10 -all | no-spf",
          "some text | no-spf",
          "v=spf1 ipv4:198.41.0.4 -all | spf-broken",
          "v=spf1 ip4:198.41.0 -all | spf-broken",
          "v=spf1 include: -all | spf-broken",
          "v=spf1 include:nowhere.test -all | spf-broken",
          "v=spf1 include:ten.test include:ok.test -all | spf-too-many-lookups",
          "v=spf1 include:shop.example -all | spf-too-many-lookups"
        })
    void readsSpfAndAllThatItRefersTo(String record, String outcome) {
      world.dns().add("anybody.test", "TXT", "\"v=spf1 all\"");
      world.dns().add("ok.test", "TXT", "\"v=spf1 ip4:198.41.0.4 -all\"");
      world.dns().add("ten.test", "TXT", "\"v=spf1 " + "exists:x.test ".repeat(9) + "-all\"");
      spf(record);
      assertThat(run().outcome()).isEqualTo(outcome);
    }

    @Test
    void nameServersThatFailAreNotTakenForRecordsThatAreMissing() {
      world.dns().failing("away.test");
      spf("v=spf1 include:away.test -all");
      assertThat(run())
          .returns("no-answer", CheckReport::outcome)
          .returns("no answer for away.test", r -> r.evidence().get("spf"));
      spf("v=spf1 ip4:198.41.0.4 a:away.test -all");
      arguments.put("sender", "198.41.0.4");
      assertThat(run().outcome()).isEqualTo("ok");
      arguments.put("sender", "198.41.0.5");
      assertThat(run().outcome()).isEqualTo("no-answer");
      arguments.remove("sender");
      spf("v=spf1 -all");
      world.dns().failing("k1._domainkey." + SHOP);
      arguments.put("selector", "k1");
      assertThat(run())
          .returns("no-answer", CheckReport::outcome)
          .returns("no answer", r -> r.evidence().get("dkim"));
      arguments.remove("selector");
      world.door(1, 1);
      world.dns().failing("_dmarc." + SHOP);
      assertThat(run())
          .returns("no-answer", CheckReport::outcome)
          .returns("no answer", r -> r.evidence().get("dmarc"));
    }

    @Test
    void twoRecordsAreWorthNothing() {
      world.dns().add(SHOP, "TXT", "\"v=spf1 mx -all\"");
      assertThat(run())
          .returns("spf-twice", CheckReport::outcome)
          .returns("there are 2 records, not one", r -> r.evidence().get("spfFault"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "v=spf1 ip4:198.41.0.0/24 -all | 198.41.0.4 | pass | ok",
          "v=spf1 ip4:198.41.0.0/24 -all | 198.41.1.4 | fail | spf-refuses",
          "v=spf1 ip4:198.41.0.0/24 ~all | 198.41.1.4 | softfail | spf-refuses",
          "v=spf1 ip4:198.41.0.0/24 | 198.41.1.4 | neutral | spf-refuses",
          "v=spf1 ip6:2606:4700::/32 -all | 2606:4700::9 | pass | ok",
          "v=spf1 a -all | 198.41.0.77 | pass | ok",
          "v=spf1 a/24 -all | 198.41.0.1 | pass | ok",
          "v=spf1 mx -all | 198.41.0.88 | pass | ok",
          "v=spf1 include:ok.test -all | 198.41.0.4 | pass | ok",
          "v=spf1 include:ok.test -all | 198.41.0.5 | fail | spf-refuses",
          "v=spf1 redirect=ok.test | 198.41.0.4 | pass | ok",
          "v=spf1 -ip4:198.41.0.4 +all | 198.41.0.4 | fail | spf-refuses"
        })
    void saysWhetherAServerMaySend(String record, String sender, String result, String outcome) {
      world.dns().add("ok.test", "TXT", "\"v=spf1 ip4:198.41.0.4 -all\"");
      world.dns().add(SHOP, "A", "198.41.0.77").add(SHOP, "MX", "10 mx.test.");
      world.dns().put("mx.test", "198.41.0.88");
      spf(record);
      arguments.put("sender", sender);
      assertThat(run())
          .returns(outcome, CheckReport::outcome)
          .returns(result, report -> report.evidence().get("result"));
    }

    @Test
    void tellsGoodKeysFromMissingAndWithdrawnAndShortOnes() throws Exception {
      assertKey("none.", "p=AAAA", "no-dkim");
      assertKey("good", "v=DKIM1; k=rsa; p=" + rsa(2048), "ok");
      assertKey("ed", "v=DKIM1; k=ed25519; p=" + "A".repeat(43) + "=", "ok");
      assertKey("gone", "v=DKIM1; p=", "dkim-broken");
      assertKey("short", "v=DKIM1; p=" + rsa(512), "dkim-broken");
      assertKey("torn", "v=DKIM1; p=" + rsa(2048).substring(0, 100), "dkim-broken");
      arguments.put("selector", "missing");
      assertThat(run().outcome()).isEqualTo("no-dkim");
      arguments.put("selector", "../etc");
      assertThat(run().outcome()).isEqualTo("no-dkim");
    }

    private void assertKey(String selector, String record, String outcome) {
      var strings = record.replaceAll("(.{200})", "$1\" \"");
      var name = selector.replace(".", "") + "._domainkey." + SHOP;
      world.dns().add(name, "TXT", "\"" + strings + "\"");
      arguments.put("selector", selector);
      assertThat(run().outcome()).as(selector).isEqualTo(outcome);
    }

    private static String rsa(int bits) throws Exception {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return Base64.getEncoder()
          .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "v=DMARC1; p=none | ok",
          "v=DMARC1;p=Quarantine;pct=100 | ok",
          "v=DMARC1; rua=mailto:a@b.example | dmarc-broken",
          "v=DMARC1; p=maybe | dmarc-broken",
          "v=DMARC2; p=none | no-dmarc"
        })
    void readsDmarc(String record, String outcome) {
      world.dns().remove("_dmarc." + SHOP, "TXT");
      world.dns().add("_dmarc." + SHOP, "TXT", "\"" + record + "\"");
      assertThat(run().outcome()).isEqualTo(outcome);
    }

    @Test
    void aSubdomainHasThePolicyOfTheDomainAbove() {
      world.dns().add("news." + SHOP, "TXT", "\"v=spf1 -all\"");
      assertThat(world.run("mail-authentication", Map.of("domain", "news." + SHOP)))
          .returns("ok", CheckReport::outcome)
          .returns("policy reject", r -> r.evidence().get("dmarc"));
    }

    @Test
    void namesThatAreNotThereOrDoNotAnswerAreToldApart() {
      world.dns().failing("lame.example");
      world.dns().badlySigned("signed.example");
      arguments.put("domain", "nowhere.example");
      assertThat(run().outcome()).isEqualTo("name-not-found");
      arguments.put("domain", "lame.example");
      assertThat(run().outcome()).isEqualTo("no-answer");
      world.dns().add("signed.example", "TXT", "x");
      arguments.put("domain", "signed.example");
      assertThat(run().outcome()).isEqualTo("dnssec-failed");
    }
  }
}
