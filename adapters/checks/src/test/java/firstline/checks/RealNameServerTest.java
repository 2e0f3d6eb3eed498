package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.desk.CheckReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NSD with good and broken zones behind Unbound, which validates; each state told apart. */
@Tag("servers")
class RealNameServerTest {
  private static final String OURS = "198.41.0.4";

  @TempDir private static Path folder;

  private static final String SERIAL = "2026030101";
  private static final String SECOND = "198.41.0.11";

  private static Program nsd;
  private static Program second;
  private static Program unbound;
  private static int resolver;
  private static int[] ports;

  private Loopback world;

  @BeforeAll
  static void start() throws Exception {
    ports = Program.freePorts(3);
    resolver = ports[1];
    zone("shop.example", "@ A " + OURS, "@ MX 10 mail", "@ TXT \"v=spf1 -all\"", "mail A " + OURS);
    zone("empty.example", "@ TXT \"nothing here\"");
    zone("inside.example", "@ A 192.168.0.1");
    zone("nomail.example", "@ A " + OURS, "@ MX 0 .");
    zone("lost.example", "@ MX 10 gone.lost.example.");
    zone(
        "loose.example",
        "@ A " + OURS,
        "@ MX 10 mail.shop.example.",
        "@ TXT \"v=spf1 ipv4:198.41.0.4 -all\"");
    zone("byaddress.example", "@ MX 10 " + OURS + ".");
    zone("twice.example", "@ TXT \"v=spf1 -all\"", "@ TXT \"v=spf1 mx ~all\"");
    zone("open.example", "@ TXT \"v=spf1 +all\"");
    zone("signed.example", "@ A " + OURS);
    zone("broken.example", "@ A " + OURS);
    zone("late.example", "@ A " + OURS);
    zone("loose-key.example", "@ A " + OURS);
    zone("differ.example", "@ NS ns2.shop.example.", "@ A " + OURS);
    zone("half.example", "@ NS ns2.shop.example.", "@ A " + OURS);
    var fingerprint = signed("signed.example");
    var ofLate = signed("late.example", "-i", "20250101", "-e", "20250201");
    signed("loose-key.example");
    signed("broken.example");
    // The registry holds the fingerprint of a key that the zone does not have any more.
    var lost = key("broken.example");
    zone(
        "example",
        delegations(fingerprint, ofLate, Files.readString(folder.resolve(lost + ".ds"))));
    var anchor = signed("example");
    nsd = nameServer(folder, ports[0], zones());
    var behind = Files.createDirectory(folder.resolve("second"));
    var text = Files.readString(folder.resolve("differ.example.zone"));
    Files.writeString(behind.resolve("differ.example.zone"), text.replace(SERIAL, "2026030102"));
    second = nameServer(behind, ports[2], List.of("differ.example"));
    unbound = resolver(ports[0], anchor);
  }

  private static void zone(String name, String... records) throws Exception {
    var lines = new ArrayList<String>();
    lines.add("$ORIGIN " + name + ".");
    lines.add("$TTL 60");
    lines.add("@ SOA ns1.shop.example. host.shop.example. " + SERIAL + " 3600 600 86400 60");
    lines.add("@ NS ns1.shop.example.");
    lines.addAll(List.of(records));
    if (name.equals("shop.example")) {
      lines.add("ns1 A 127.0.0.1");
      lines.add("ns2 A " + SECOND);
    }
    Files.write(folder.resolve(name + ".zone"), lines);
  }

  private static String[] delegations(String... fingerprints) throws Exception {
    var lines = new ArrayList<String>();
    for (var child : zones()) {
      lines.add(child + ". NS ns1.shop.example.");
    }
    lines.add("differ.example. NS ns2.shop.example.");
    lines.add("half.example. NS ns2.shop.example.");
    lines.add("dead.example. NS ns1.shop.example.");
    lines.add("off.example. NS ns3.shop.example.");
    lines.add("ns1.shop.example. A 127.0.0.1");
    lines.add("ns2.shop.example. A " + SECOND);
    lines.add("ns3.shop.example. A 198.41.0.12");
    lines.addAll(List.of(fingerprints));
    return lines.toArray(String[]::new);
  }

  private static String key(String zone) throws Exception {
    Program.run(folder, "/usr/bin/ldns-keygen", "-a", "ECDSAP256SHA256", "-k", zone);
    return Files.readString(folder.resolve("words.txt")).strip();
  }

  /** Signs a zone; comes back with the fingerprint of its key. */
  private static String signed(String zone, String... options) throws Exception {
    var key = key(zone);
    var command = new ArrayList<>(List.of("/usr/bin/ldns-signzone"));
    command.addAll(List.of(options));
    command.addAll(List.of(zone + ".zone", key));
    Program.run(folder, command.toArray(String[]::new));
    Files.move(
        folder.resolve(zone + ".zone.signed"),
        folder.resolve(zone + ".zone"),
        StandardCopyOption.REPLACE_EXISTING);
    return Files.readString(folder.resolve(key + ".ds")).strip();
  }

  private static List<String> zones() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".zone"))
          .map(file -> file.substring(0, file.length() - ".zone".length()))
          .sorted()
          .toList();
    }
  }

  private static Program nameServer(Path folder, int port, List<String> zones) throws Exception {
    var lines = new ArrayList<String>();
    lines.add("server:");
    lines.add("  ip-address: 127.0.0.1@" + port);
    lines.add("  username: \"\"");
    lines.add("  zonesdir: " + folder);
    lines.add("  database: \"\"");
    lines.add("  zonelistfile: " + folder + "/zone.list");
    lines.add("  xfrdfile: " + folder + "/xfrd.state");
    lines.add("  xfrdir: " + folder);
    lines.add("  pidfile: " + folder + "/nsd.pid");
    lines.add("  server-count: 1");
    lines.add("remote-control:");
    lines.add("  control-enable: no");
    for (var zone : zones) {
      lines.add("zone:");
      lines.add("  name: " + zone);
      lines.add("  zonefile: " + zone + ".zone");
    }
    Files.write(folder.resolve("nsd.conf"), lines);
    var command = List.of("/usr/sbin/nsd", "-d", "-c", folder + "/nsd.conf");
    return Program.start(folder, command, port);
  }

  private static Program resolver(int nameServer, String anchor) throws Exception {
    var lines = new ArrayList<String>();
    lines.add("server:");
    lines.add("  interface: 127.0.0.1@" + resolver);
    lines.add("  username: \"\"");
    lines.add("  chroot: \"\"");
    lines.add("  directory: " + folder);
    lines.add("  pidfile: " + folder + "/unbound.pid");
    lines.add("  use-syslog: no");
    lines.add("  do-not-query-localhost: no");
    lines.add("  module-config: \"validator iterator\"");
    lines.add("  local-zone: \"example.\" nodefault");
    lines.add("  trust-anchor: \"" + anchor + "\"");
    lines.add("remote-control:");
    lines.add("  control-enable: no");
    for (var zone : zones()) {
      lines.add("stub-zone:");
      lines.add("  name: " + zone);
      lines.add("  stub-addr: 127.0.0.1@" + nameServer);
    }
    Files.write(folder.resolve("unbound.conf"), lines);
    var command = List.of("/usr/sbin/unbound", "-d", "-c", folder + "/unbound.conf");
    return Program.start(folder, command, resolver);
  }

  @AfterAll
  static void stop() throws Exception {
    unbound.close();
    second.close();
    nsd.close();
  }

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback();
    world.askInstead(Program.local(resolver));
    world.door(53, ports[0]);
    world.door(SECOND, 53, ports[2]);
    world.door("198.41.0.12", 53, ScriptedServer.closedPort());
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @Test
  void noTwoStatesOfSignaturesLookTheSame() {
    var states = new TellApart();
    states.state("unsigned", "ok", dnssec("shop.example"));
    states.state("signed", "ok", dnssec("signed.example"));
    states.state("signed, without fingerprint", "ok", dnssec("loose-key.example"));
    states.state("wrong fingerprint", "dnssec-failed", dnssec("broken.example"));
    states.state("expired", "dnssec-failed", dnssec("late.example"));
    states.state("no such name", "name-not-found", dnssec("nowhere.example"));
    assertThat(dnssec("late.example").evidence().get("fault"))
        .startsWith("the signatures expired on 2025-02-01");
    assertThat(dnssec("broken.example").evidence().get("fault"))
        .startsWith("the registry holds the fingerprint of key ");
  }

  private CheckReport dnssec(String name) {
    return world.run("dnssec", Map.of("name", name));
  }

  @Test
  void noTwoStatesOfNameServersLookTheSame() {
    var states = new TellApart();
    states.state("good", "ok", delegation("shop.example"));
    states.state("serials that differ", "ok", delegation("differ.example"));
    states.state("one refuses", "lame", delegation("half.example"));
    states.state("all refuse", "all-lame", delegation("dead.example"));
    states.state("all are off", "all-lame", delegation("off.example"));
    states.state("not registered", "name-not-found", delegation("nowhere.example"));
    assertThat(delegation("differ.example").evidence()).containsEntry("serials", "differ");
  }

  private CheckReport delegation(String name) {
    return world.run("dns-delegation", Map.of("name", name));
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example, ok",
    "nowhere.shop.example, name-not-found",
    "empty.example, no-address",
    "inside.example, private-address",
    "signed.example, ok",
    "broken.example, dnssec-failed"
  })
  void tellsRecordsApart(String name, String outcome) {
    assertThat(world.run("dns-records", Map.of("name", name)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"late.example, 2025-02-01", "broken.example, "})
  void tellsSignaturesThatRanOutApart(String name, @Nullable String day) {
    var report = world.run("dns-records", Map.of("name", name));
    assertThat(report.outcome()).isEqualTo("dnssec-failed");
    assertThat(report.evidence().get("signedUntil")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"signed.example, ok", "broken.example, dnssec-failed", "shop.example, ok"})
  void tellsSignaturesApart(String name, String outcome) {
    assertThat(world.run("dnssec", Map.of("name", name)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "empty.example, no-mx",
    "nomail.example, null-mx",
    "byaddress.example, mx-is-address",
    "lost.example, mx-not-found",
    "broken.example, dnssec-failed",
    "shop.example, unreachable"
  })
  void tellsWaysOfMailApart(String domain, String outcome) {
    assertThat(world.run("mail-routing", Map.of("domain", domain)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example, no-dmarc",
    "empty.example, no-spf",
    "loose.example, spf-broken",
    "twice.example, spf-twice",
    "open.example, spf-open"
  })
  void tellsMailAuthenticationApart(String domain, String outcome) {
    assertThat(world.run("mail-authentication", Map.of("domain", domain)).outcome())
        .isEqualTo(outcome);
  }
}
