package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.checks.ScriptedServer.Script;
import firstline.core.desk.CheckReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody might try who wants the checks to reach into the provider's network, or to keep
 * them busy. A trap stands behind every door; it must never be touched.
 */
class AttackTest {
  private Loopback world;
  private ScriptedServer trap;

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback(InstantSource.system(), Loopback.within(Duration.ofMillis(900)));
    world.dns().put("www.example", "198.41.0.4");
    trap = world.with(ScriptedServer.plain(talk -> talk.say("HTTP/1.1 200 OK", "", "secret")));
    List.of(21, 22, 25, 53, 80, 443, 465, 587, 993, 3306).forEach(p -> world.door(p, trap.port()));
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.2",
        "127.1",
        "2130706434",
        "0x7f000002",
        "0177.0.0.2",
        "0x7f.0.0.2",
        "127.0.0.2.",
        "10.0.0.1",
        "172.31.255.254",
        "192.168.1.1",
        "100.64.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "198.18.0.1",
        "[::1]",
        "[::]",
        "[::ffff:10.0.0.1]",
        "[::ffff:169.254.169.254]",
        "[::10.0.0.1]",
        "[fe80::1]",
        "[fe80::1%25eth0]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[ff02::1]",
        "[64:ff9b::10.0.0.1]",
        "[64:ff9b:1::10.0.0.1]",
        "[2002:0a00:0001::]",
        "[2002:a9fe:a9fe::1]",
        "[2001:0:0a00:1::1]",
        "[2001:db8::1]",
        "localhost",
        "metadata.internal",
        "①②⑦.⓪.⓪.②",
        "１２７.０.０.２",
        "127。0。0。2"
      })
  void hostsThatLeadInwards(String host) {
    world.dns().put("metadata.internal", "169.254.169.254");
    world.dns().put("localhost", "127.0.0.2", "::1");
    assertBarred(world.run("web-page", Map.of("url", "http://" + host + "/latest/meta-data")));
    assertBarred(world.run("web-page", Map.of("url", "https://" + host)));
    for (var probe : List.of("mail-server", "smtp", "imap", "tls-certificate")) {
      assertBarred(world.run(probe, Map.of("host", host)));
    }
    assertBarred(world.run("port", Map.of("host", host, "service", "mysql")));
    assertThat(trap.served()).isZero();
  }

  private static void assertBarred(CheckReport report) {
    assertThat(report.outcome()).as(report.toString()).isIn("not-allowed", "name-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.example@127.0.0.2/",
        "http://www.example:80@10.0.0.1/",
        "http://user:password@www.example/",
        "http://127.0.0.2#@www.example/",
        "http://127.0.0.2\\@www.example/",
        "http://www.example:22/",
        "http://www.example:6379/",
        "http://www.example:0/",
        "http://www.example:99999/",
        "file:///etc/passwd",
        "ftp://www.example/",
        "gopher://www.example:25/_HELO",
        "dict://www.example:11211/stats",
        "jar:http://www.example!/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//10.0.0.1/",
        "http:///",
        "http://",
        "",
        "http://www.example/\r\nHost: inside",
        "http://[www.example]/"
      })
  void addressesThatAreNotWhatTheySeem(String url) {
    var report = world.run("web-page", Map.of("url", url.isEmpty() ? " x y " : url));
    assertThat(report.outcome()).as(report.toString()).isIn("not-allowed", "name-not-found");
    assertThat(trap.served()).isZero();
  }

  @Test
  void namesWithSomeInwardAddressesAreReachedByTheOthersOnly() throws Exception {
    world.dns().put("both.example", "10.0.0.1", "198.41.0.5", "fd00::1");
    var page = world.with(ScriptedServer.plain(answering("HTTP/1.1 200 OK", "", "hello")));
    world.door("198.41.0.5", 80, page.port());
    var report = world.run("web-page", Map.of("url", "http://both.example"));
    assertThat(report)
        .returns("ok", CheckReport::outcome)
        .returns("198.41.0.5", seen -> seen.evidence().get("address"));
    assertThat(trap.served()).isZero();
  }

  @Test
  void whichAddressAnsweredAndWhichDidNotIsEvidence() throws Exception {
    world.dns().put("half.example", "198.41.0.5", "198.41.0.6");
    var page = world.with(ScriptedServer.plain(answering("HTTP/1.1 200 OK", "", "hello")));
    world.door("198.41.0.5", 80, ScriptedServer.closedPort());
    world.door("198.41.0.6", 80, page.port());
    for (var report :
        List.of(
            world.run("web-page", Map.of("url", "http://half.example")),
            world.run("port", Map.of("host", "half.example", "service", "http")))) {
      assertThat(report.outcome()).isEqualTo("ok");
      assertThat(report.evidence())
          .containsEntry("address", "198.41.0.6")
          .containsEntry("unreached", "198.41.0.5: connection refused");
    }
  }

  /** Where this machine knows no way into IPv6, a host that has nothing else is not to blame. */
  @Test
  void noWayIntoIpv6IsOursAndNotTheHosts() throws Exception {
    world.dns().put("six.example", "2606:4700::1");
    world.dns().add("six.example", "MX", "10 six.example.");
    world.noWay("2606:4700:0:0:0:0:0:1");
    var host = Map.of("host", "six.example");
    for (var report :
        List.of(
            world.run("web-page", Map.of("url", "http://six.example")),
            world.run("tls-certificate", host),
            world.run("port", Map.of("host", "six.example", "service", "ssh")),
            world.run("imap", host),
            world.run("submission", host),
            world.run("mail-routing", Map.of("domain", "six.example")))) {
      assertThat(report.outcome()).as(report.toString()).isEqualTo("not-allowed");
      assertThat(report.evidence().toString()).contains("only IPv6");
    }
  }

  @Test
  void aNameThatChangesItsAddressBetweenTwoLookUpsIsConnectedToWhereItWasJudged() throws Exception {
    world.dns().put("rebind.example", "198.41.0.5");
    var page =
        world.with(
            ScriptedServer.plain(
                talk -> {
                  world.dns().put("rebind.example", "10.0.0.1");
                  answering("HTTP/1.1 302 Found", "Location: /again", "").run(talk);
                }));
    world.door("198.41.0.5", 80, page.port());
    var report = world.run("web-page", Map.of("url", "http://rebind.example/"));
    assertThat(report.outcome()).isEqualTo("not-allowed");
    assertThat(page.served()).isEqualTo(1);
    assertThat(trap.served()).isZero();
  }

  @Test
  void aliasesThatLeadInwardsAreJudgedByWhereTheyEnd() {
    world.dns().add("a.example", "CNAME", "b.example.").add("b.example", "CNAME", "c.example.");
    world.dns().put("c.example", "10.0.0.1");
    assertBarred(world.run("web-page", Map.of("url", "http://a.example")));
    world.dns().add("round.example", "CNAME", "about.example.");
    world.dns().add("about.example", "CNAME", "round.example.");
    assertBarred(world.run("web-page", Map.of("url", "http://round.example")));
    assertThat(trap.served()).isZero();
  }

  @Test
  void mailServersAndNameServersOfADomainAreJudgedToo() throws Exception {
    world.dns().add("evil.example", "MX", "10 inside.evil.example.");
    world.dns().put("inside.evil.example", "192.168.0.25");
    assertThat(world.run("mail-routing", Map.of("domain", "evil.example")).outcome())
        .isEqualTo("not-allowed");
    world.dns().add("example", "NS", "ns.registry.test.");
    world.dns().put("ns.registry.test", "192.5.6.30");
    world
        .nameServer("192.5.6.30")
        .cut("evil.example")
        .add("evil.example", "NS", "ns.evil.example.")
        .add("ns.evil.example", "A", "10.0.0.53");
    var inside = world.nameServer("10.0.0.53").add("evil.example", "SOA", "a. b. 1 1 1 1 1");
    assertThat(world.run("dns-delegation", Map.of("name", "evil.example")).outcome())
        .isEqualTo("all-lame");
    world.run("dns-propagation", Map.of("name", "evil.example"));
    assertThat(inside.questions()).isZero();
  }

  static Stream<Arguments> timeWasters() {
    Script drip =
        talk -> {
          while (true) {
            talk.write("H");
            LockSupport.parkNanos(20_000_000);
          }
        };
    Script drippingHeaders =
        talk -> {
          talk.say("HTTP/1.1 200 OK");
          while (true) {
            talk.write("X-A: b\r\n");
            LockSupport.parkNanos(10_000_000);
          }
        };
    Script endlessBody =
        talk -> {
          talk.say("HTTP/1.1 200 OK", "");
          while (true) {
            talk.write("x".repeat(10_000));
          }
        };
    Script endlessChunks =
        talk -> {
          talk.say("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "");
          while (true) {
            talk.say("1", "x");
          }
        };
    Script hugeChunk =
        talk -> talk.say("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "ffffffff", "x");
    Script endlessLine =
        talk -> {
          while (true) {
            talk.write("HTTP/1.1 200 " + "x".repeat(10_000));
          }
        };
    Script endlessInterim =
        talk -> {
          while (true) {
            talk.say("HTTP/1.1 100 Continue", "");
          }
        };
    Script tagsThatNeverEnd = page("<".repeat(250_000));
    Script commentsThatNeverEnd = page("<!--".repeat(60_000));
    Script headsThatNeverEnd = page("<head ".repeat(40_000));
    Script titlesThatNeverEnd = page("<title ".repeat(35_000));
    Script nameOfNoEncoding =
        talk -> talk.say("HTTP/1.1 200 OK", "Content-Type: text/html; charset=-x", "", "hello");
    Script endlessHeader =
        talk -> {
          talk.say("HTTP/1.1 200 OK");
          talk.write("X-A: ");
          while (true) {
            talk.write("x".repeat(10_000));
          }
        };
    return Stream.of(
        Arguments.of("drips", drip),
        Arguments.of("tags that never end", tagsThatNeverEnd),
        Arguments.of("comments that never end", commentsThatNeverEnd),
        Arguments.of("heads that never end", headsThatNeverEnd),
        Arguments.of("titles that never end", titlesThatNeverEnd),
        Arguments.of("a name of no encoding", nameOfNoEncoding),
        Arguments.of("an endless header", endlessHeader),
        Arguments.of("drips headers", drippingHeaders),
        Arguments.of("endless body", endlessBody),
        Arguments.of("endless chunks", endlessChunks),
        Arguments.of("huge chunk", hugeChunk),
        Arguments.of("endless line", endlessLine),
        Arguments.of("endless interim answers", endlessInterim),
        Arguments.of("mute", (Script) ScriptedServer.Talk::hang));
  }

  private static Script page(String body) {
    return talk -> {
      talk.say("HTTP/1.1 200 OK", "Content-Length: " + body.length(), "");
      talk.write(body);
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("timeWasters")
  void serversThatWasteTimeAndSpaceAreLeftInTime(String name, Script script) throws Exception {
    world.door(80, world.with(ScriptedServer.plain(script)).port());
    var report = world.run("web-page", Map.of("url", "http://www.example"));
    assertThat(report.tookMillis()).isLessThan(3_000);
    assertThat(report.outcome()).isIn("ok", "blank", "unreachable", "server-error");
    assertThat(report.evidence().values()).allSatisfy(v -> assertThat(v).hasSizeLessThan(402));
  }

  @Test
  void redirectsWithoutEndEnd() throws Exception {
    var count = new java.util.concurrent.atomic.AtomicInteger();
    var endless =
        world.with(
            ScriptedServer.plain(
                talk ->
                    answering(
                            "HTTP/1.1 302 Found",
                            "Location: http://www.example/" + count.incrementAndGet(),
                            "")
                        .run(talk)));
    world.door(80, endless.port());
    var report = world.run("web-page", Map.of("url", "http://www.example"));
    assertThat(report.outcome()).isEqualTo("redirect-loop");
    assertThat(endless.served()).isEqualTo(9);
  }

  @Test
  void nameServersThatDoNotAnswerEndTheCheckInTime() throws Exception {
    world.dns().silent();
    for (var probe : List.of("dns-records", "dnssec", "dns-delegation", "dns-propagation")) {
      assertOursAway(world.run(probe, Map.of("name", "www.example")));
    }
    assertOursAway(world.run("web-page", Map.of("url", "www.example")));
    assertOursAway(world.run("smtp", Map.of("host", "www.example")));
    assertOursAway(world.run("mail-routing", Map.of("domain", "www.example")));
    assertOursAway(world.run("mail-authentication", Map.of("domain", "www.example")));
    assertOursAway(world.run("blocklist", Map.of("address", "www.example")));
  }

  /** That our own name servers are away is nothing to blame on the customer's name. */
  private static void assertOursAway(CheckReport report) {
    assertThat(report)
        .returns("not-allowed", CheckReport::outcome)
        .returns(
            "the name servers that we ask do not answer us", seen -> seen.evidence().get("reason"));
  }

  @Test
  void whatServersSayIsShortAndPrintable() throws Exception {
    var rude =
        ScriptedServer.plain(
            talk -> talk.say("220 \u001b[31m<script>\u202e\u2028" + "x".repeat(5_000)));
    world.door(21, world.with(rude).port());
    var report = world.run("port", Map.of("host", "www.example", "service", "ftp"));
    assertThat(report.evidence().get("greeting"))
        .hasSizeLessThan(402)
        .doesNotContain("\u001b", "\u202e", "\u2028");
  }

  private static Script answering(String... lines) {
    return talk -> {
      while (!talk.hear().isEmpty()) {
        // The answer does not depend on the request.
      }
      talk.say(lines);
    };
  }
}
