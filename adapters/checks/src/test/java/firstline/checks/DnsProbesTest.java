package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.desk.CheckReport;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as they are and as they go wrong, each state told from the others. */
class DnsProbesTest {
  private static final String SHOP = "shop.example";
  private static final String OURS = "198.41.0.4";

  private Loopback world;

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback();
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  private CheckReport run(String probe, String name) {
    return world.run(probe, Map.of("name", name));
  }

  @Nested
  class Records {
    @Test
    void showsAllKinds() {
      world
          .dns()
          .add(SHOP, "A", OURS)
          .add(SHOP, "AAAA", "2606:4700::1")
          .add(SHOP, "MX", "20 b.mail.example.")
          .add(SHOP, "MX", "10 a.mail.example.")
          .add(SHOP, "NS", "ns1.host.example.")
          .add(SHOP, "TXT", "\"v=spf1 -all\"")
          .add(SHOP, "SOA", "ns1.host.example. mail.host.example. 2026030101 1 1 1 1")
          .add("www." + SHOP, "CNAME", SHOP + ".");
      assertThat(run("dns-records", SHOP))
          .returns("ok", CheckReport::outcome)
          .extracting(CheckReport::evidence)
          .isEqualTo(
              Map.of(
                  "a", OURS,
                  "aaaa", "2606:4700:0:0:0:0:0:1",
                  "mx", "10 a.mail.example, 20 b.mail.example",
                  "ns", "ns1.host.example",
                  "txt", "\"v=spf1 -all\"",
                  "soa", "ns1.host.example, serial 2026030101",
                  "ttl", "A 300 s, AAAA 300 s, MX 300 s, NS 300 s, TXT 300 s, SOA 300 s",
                  "asked", "127.0.0.1"));
      assertThat(run("dns-records", "www." + SHOP).evidence())
          .containsEntry("cname", SHOP)
          .containsEntry("a", OURS);
    }

    @Test
    void tellsEachStateFromTheOthers() {
      world.dns().add("mail-only.example", "MX", "10 a.mail.example.");
      world.dns().put("inside.example", "192.168.0.1");
      world.dns().put("signed.example", OURS);
      world.dns().badlySigned("signed.example");
      world.dns().failing("lame.example");
      assertThat(run("dns-records", "mail-only.example").outcome()).isEqualTo("no-address");
      assertThat(run("dns-records", "inside.example").outcome()).isEqualTo("private-address");
      assertThat(run("dns-records", "nowhere.example").outcome()).isEqualTo("name-not-found");
      assertThat(run("dns-records", "no name").outcome()).isEqualTo("name-not-found");
      assertThat(run("dns-records", "127.0.0.1").outcome()).isEqualTo("name-not-found");
      assertThat(run("dns-records", "signed.example").outcome()).isEqualTo("dnssec-failed");
      assertThat(run("dns-records", "lame.example"))
          .returns("no-answer", CheckReport::outcome)
          .returns("SERVFAIL", report -> report.evidence().get("answer"));
    }

    @ParameterizedTest
    @CsvSource({
      "198.41.0.4, ok",
      "'198.41.9.9, 198.41.0.0/24', ok",
      "198.41.9.9, elsewhere",
      "2606:4700::/32, elsewhere"
    })
    void saysWhetherTheNameLeadsWhereItShould(String expected, String outcome) {
      world.dns().put(SHOP, OURS);
      var report = world.run("dns-records", Map.of("name", SHOP, "expect", expected));
      assertThat(report.outcome()).isEqualTo(outcome);
    }

    @Test
    void anExpectationThatIsNoAddressIsTheContentsFault() {
      assertThatThrownBy(
              () -> world.run("dns-records", Map.of("name", SHOP, "expect", "the server")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Signatures {
    @Test
    void tellsEachStateFromTheOthers() {
      world.dns().add("plain.example", "SOA", "a. b. 1 1 1 1 1");
      world.dns().add("good.example", "SOA", "a. b. 1 1 1 1 1");
      world.dns().add("good.example", "DS", "1 13 2 " + "AB".repeat(32));
      world.dns().verified("good.example");
      world.dns().add("bad.example", "DS", "1 13 2 " + "AB".repeat(32));
      world.dns().badlySigned("bad.example");
      world.dns().failing("lame.example");
      assertThat(run("dnssec", "plain.example"))
          .returns("ok", CheckReport::outcome)
          .returns(Map.of("signed", "no", "checked", "no"), CheckReport::evidence);
      assertThat(run("dnssec", "good.example"))
          .returns("ok", CheckReport::outcome)
          .returns(Map.of("signed", "yes", "checked", "yes"), CheckReport::evidence);
      assertThat(run("dnssec", "bad.example"))
          .returns("dnssec-failed", CheckReport::outcome)
          .returns(
              Map.of(
                  "signed", "yes",
                  "answer", "SERVFAIL",
                  "fault", "the registry holds a key's fingerprint, but the zone has no key"),
              CheckReport::evidence);
      assertThat(run("dnssec", "lame.example").outcome()).isEqualTo("no-answer");
      assertThat(run("dnssec", "nowhere.example").outcome()).isEqualTo("name-not-found");
    }
  }

  /** A registry's server, and the two servers that it entrusts the shop to. */
  @Nested
  class Delegation {
    private LoopbackDns one;
    private LoopbackDns two;

    @BeforeEach
    void entrust() throws Exception {
      world.dns().add("example", "NS", "ns.registry.test.");
      world.dns().put("ns.registry.test", "192.5.6.30");
      world
          .nameServer("192.5.6.30")
          .cut(SHOP)
          .add(SHOP, "NS", "ns1.shop.example.")
          .add(SHOP, "NS", "ns2.host.test.")
          .add("ns1.shop.example", "A", "192.33.4.12")
          .add("example", "SOA", "a. b. 1 1 1 1 1");
      world.dns().put("ns2.host.test", "199.7.91.13");
      one = zone(world.nameServer("192.33.4.12"));
      two = zone(world.nameServer("199.7.91.13"));
      world.dns().put(SHOP, OURS);
    }

    private LoopbackDns zone(LoopbackDns server) {
      return server
          .add(SHOP, "SOA", "ns1.shop.example. mail.shop.example. 7 1 1 1 1")
          .add(SHOP, "NS", "ns1.shop.example.")
          .add(SHOP, "NS", "ns2.host.test.")
          .add(SHOP, "A", OURS);
    }

    @Test
    void serversThatKnowTheirZoneAreOk() {
      assertThat(run("dns-delegation", SHOP))
          .returns("ok", CheckReport::outcome)
          .returns(
              Map.of(
                  "zone",
                  SHOP,
                  "names",
                  "ns1.shop.example, ns2.host.test",
                  "servers",
                  "ns1.shop.example: serial 7; ns2.host.test: serial 7"),
              CheckReport::evidence);
    }

    @Test
    void aServerThatRefusesIsLame() {
      two.refusing();
      assertThat(run("dns-delegation", SHOP))
          .returns("lame", CheckReport::outcome)
          .returns("ns2.host.test", report -> report.evidence().get("lame"))
          .returns(
              "ns1.shop.example: serial 7; ns2.host.test: REFUSED",
              report -> report.evidence().get("servers"));
    }

    @Test
    void serversThatAllFailAreAllLame() {
      one.refusing();
      two.remove(SHOP, "SOA");
      world.dns().failing(SHOP);
      assertThat(run("dns-delegation", SHOP))
          .returns("all-lame", CheckReport::outcome)
          .returns(
              "ns1.shop.example: REFUSED; ns2.host.test: does not know the zone",
              report -> report.evidence().get("servers"));
    }

    @Test
    void aServerWithAPrivateAddressIsNotAsked() {
      world.dns().put("ns2.host.test", "10.0.0.53");
      int before = two.asked();
      assertThat(run("dns-delegation", SHOP))
          .returns("lame", CheckReport::outcome)
          .extracting(report -> report.evidence().get("servers"))
          .asString()
          .endsWith("ns2.host.test: no public address");
      assertThat(two.asked()).isEqualTo(before);
    }

    @Test
    void aZoneThatNamesOtherServersIsAMismatch() {
      for (var server : new LoopbackDns[] {one, two}) {
        server.remove(SHOP, "NS");
        server.add(SHOP, "NS", "ns1.shop.example.").add(SHOP, "NS", "ns9.other.test.");
      }
      assertThat(run("dns-delegation", SHOP))
          .returns("mismatch", CheckReport::outcome)
          .returns("ns1.shop.example, ns9.other.test", report -> report.evidence().get("own"));
    }

    @Test
    void aNameThatNobodyIsEntrustedWithIsNotFound() {
      assertThat(run("dns-delegation", "nowhere.example").outcome()).isEqualTo("name-not-found");
      assertThat(run("dns-delegation", "name.nowhere").outcome()).isEqualTo("no-answer");
    }

    @Test
    void oldAnswersThatAreStillRememberedAreSpreading() throws Exception {
      world.resolver().put(SHOP, OURS);
      world.resolver().put(SHOP, "198.41.0.99");
      assertThat(run("dns-propagation", SHOP))
          .returns("spreading", CheckReport::outcome)
          .extracting(CheckReport::evidence)
          .satisfies(
              seen ->
                  assertThat(seen)
                      .containsEntry("agree", "2/3")
                      .containsEntry("wait", "5 min")
                      .containsEntry("type", "A")
                      .containsEntry(
                          "authoritative",
                          "ns1.shop.example: "
                              + OURS
                              + " (300 s); ns2.host.test: "
                              + OURS
                              + " (300 s)"));
    }

    @Test
    void everybodyWhoAgreesIsOkAndAMuteResolverDoesNotCount() throws Exception {
      world.resolver().put(SHOP, OURS);
      world.resolver().refusing();
      assertThat(run("dns-propagation", SHOP))
          .returns("ok", CheckReport::outcome)
          .returns("2/3", report -> report.evidence().get("agree"));
    }

    @Test
    void anAliasIsComparedAsItself() {
      for (var server : new LoopbackDns[] {one, two, world.dns()}) {
        server.add("www." + SHOP, "CNAME", "cdn.test.");
      }
      world.dns().put("cdn.test", "198.41.0.7");
      assertThat(run("dns-propagation", "www." + SHOP))
          .returns("ok", CheckReport::outcome)
          .extracting(report -> report.evidence().get("authoritative"))
          .asString()
          .contains("cdn.test");
    }

    @Test
    void serversThatContradictEachOtherDisagree() {
      two.put(SHOP, "198.41.0.99");
      assertThat(run("dns-propagation", SHOP).outcome()).isEqualTo("servers-disagree");
    }

    @Test
    void tellsDeletedAndDeadAndBadlySignedNamesApart() {
      assertThat(run("dns-propagation", "nowhere.example").outcome()).isEqualTo("name-not-found");
      one.refusing();
      two.refusing();
      assertThat(run("dns-propagation", SHOP).outcome()).isEqualTo("no-answer");
    }

    @Test
    void aBadSignatureIsSaidSo() {
      world.dns().badlySigned(SHOP);
      assertThat(run("dns-propagation", SHOP).outcome()).isEqualTo("dnssec-failed");
    }

    @Test
    void otherTypesAreCompared() {
      one.add(SHOP, "MX", "10 a.mail.test.");
      two.add(SHOP, "MX", "10 b.mail.test.");
      var report = world.run("dns-propagation", Map.of("name", SHOP, "type", "MX"));
      assertThat(report)
          .returns("servers-disagree", CheckReport::outcome)
          .returns(SHOP, CheckReport::target);
      assertThatThrownBy(() -> world.run("dns-propagation", Map.of("name", SHOP, "type", "ANY")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("CNAME");
    }
  }
}
