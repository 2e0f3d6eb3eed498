package firstline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.checks.TestCertificates.Filed;
import firstline.core.desk.CheckReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exim and Dovecot in good and in broken states, each told from the others. */
@Tag("servers")
class RealMailServerTest {
  private static final String HOST = "mail.example.net";

  @TempDir private Path folder;

  private Loopback world;

  @BeforeEach
  void begin() throws Exception {
    world = new Loopback();
    world.dns().put(HOST, "127.0.0.1");
    world.dns().add("example.net", "MX", "10 " + HOST + ".");
    // The servers give up their rights and still have to read what is here.
    Program.run(folder, "chmod", "0755", folder.toString());
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  /** Exim with its ports at 25, 587 and 465 of the world. */
  private Program exim(Filed certificate, boolean startTls, String greeting) throws Exception {
    var ports = Program.freePorts(3);
    certificate.write(folder, "own", HOST);
    Program.run(folder, "chmod", "0644", "own.key", "own.pem");
    var spool = Files.createDirectories(folder.resolve("spool"));
    Program.run(folder, "chmod", "0777", spool.toString());
    Files.writeString(folder.resolve("exim.conf"), configuration(ports, startTls, greeting));
    var command = List.of("/usr/sbin/exim4", "-C", folder + "/exim.conf", "-bdf");
    var program = world.with(Program.start(folder, command, ports));
    world.door(25, ports[0]);
    world.door(587, ports[1]);
    world.door(465, ports[2]);
    return program;
  }

  private String configuration(int[] ports, boolean startTls, String greeting) {
    return """
        primary_hostname = %1$s
        local_interfaces = 127.0.0.1
        daemon_smtp_ports = %2$d : %3$d : %4$d
        tls_on_connect_ports = %4$d
        tls_advertise_hosts = %5$s
        tls_certificate = %6$s/own.pem
        tls_privatekey = %6$s/own.key
        spool_directory = %6$s/spool
        log_file_path = %6$s/spool/%%slog
        pid_file_path = %6$s/spool/exim.pid
        host_lookup =
        rfc1413_hosts =
        acl_smtp_connect = at_connect
        begin acl
        at_connect:
          %7$s
        """
        .formatted(HOST, ports[0], ports[1], ports[2], startTls ? "*" : "", folder, greeting);
  }

  /** Dovecot with its ports at 143 and 993 of the world. */
  private Program dovecot(Filed certificate, boolean tls) throws Exception {
    var ports = Program.freePorts(2);
    certificate.write(folder, "box", HOST);
    Files.writeString(
        folder.resolve("dovecot.conf"),
        """
        base_dir = %1$s/run
        state_dir = %1$s/state
        log_path = %1$s/dovecot.log
        protocols = imap
        listen = 127.0.0.1
        ssl = %2$s
        ssl_cert = <%1$s/box.pem
        ssl_key = <%1$s/box.key
        service imap-login {
          chroot =
          inet_listener imap {
            port = %3$d
          }
          inet_listener imaps {
            port = %4$d
            ssl = yes
          }
        }
        passdb {
          driver = static
          args = password=unused
        }
        userdb {
          driver = static
          args = uid=65534 gid=65534 home=%1$s/home
        }
        """
            .formatted(folder, tls ? "yes" : "no", ports[0], ports[1]));
    var command = List.of("/usr/sbin/dovecot", "-F", "-c", folder + "/dovecot.conf");
    var program = world.with(Program.start(folder, command, tls ? ports : new int[] {ports[0]}));
    world.door(143, ports[0]);
    world.door(993, ports[1]);
    return program;
  }

  private CheckReport look(String probe) {
    return world.run(probe, Map.of("host", HOST));
  }

  @Test
  void noTwoStatesLookTheSame() throws Exception {
    var outgoing = new TellApart();
    var incoming = new TellApart();
    try (var good = exim(Filed.GOOD, true, "accept")) {
      outgoing.state("good", "ok", look("submission"));
      incoming.state("good", "ok", look("smtp"));
    }
    world.door(143, ScriptedServer.closedPort());
    outgoing.state("stopped", "unreachable", look("submission"));
    incoming.state("stopped", "unreachable", look("smtp"));
    state(outgoing, incoming, "expired", "tls-failed", Filed.EXPIRED, true, "accept");
    state(outgoing, incoming, "self-signed", "tls-failed", Filed.SELF_SIGNED, true, "accept");
    state(outgoing, incoming, "no STARTTLS", "no-starttls", Filed.GOOD, false, "accept");
    state(outgoing, incoming, "554", "turned-away", Filed.GOOD, true, "deny message = not you");
    state(outgoing, incoming, "4xx", "turned-away", Filed.GOOD, true, "defer message = later");
  }

  private void state(
      TellApart outgoing,
      TellApart incoming,
      String name,
      String outcome,
      Filed certificate,
      boolean startTls,
      String greeting)
      throws Exception {
    try (var server = exim(certificate, startTls, greeting)) {
      world.door(465, startTls ? world.doorOf(465) : ScriptedServer.closedPort());
      outgoing.state(name, outcome, look("submission"));
      incoming.state(name, outcome, look("smtp"));
    }
  }

  /** A server that lets whom it does not know wait is not taken for one that is off. */
  @Test
  void findsAServerThatHoldsUsUp() throws Exception {
    exim(Filed.GOOD, true, "accept delay = 30s");

    assertThat(look("smtp"))
        .returns("unreachable", CheckReport::outcome)
        .returns("it accepts connections but says nothing", seen -> seen.evidence().get("smtp25"));
  }

  @Test
  void noTwoStatesOfMailboxesLookTheSame() throws Exception {
    var states = new TellApart();
    try (var server = dovecot(Filed.GOOD, true)) {
      states.state("good", "ok", look("imap"));
    }
    world.door(25, ScriptedServer.closedPort());
    states.state("stopped", "unreachable", look("imap"));
    for (var bad : List.of(Filed.EXPIRED, Filed.SELF_SIGNED, Filed.NOT_YET_VALID)) {
      try (var server = dovecot(bad, true)) {
        states.state(bad.name(), "tls-failed", look("imap"));
      }
    }
    try (var server = dovecot(Filed.GOOD, false)) {
      states.state("no TLS", "no-starttls", look("imap"));
    }
  }

  @Test
  void findsAServerInGoodOrder() throws Exception {
    exim(Filed.GOOD, true, "accept");
    dovecot(Filed.GOOD, true);

    for (var probe : List.of("mail-server", "submission", "smtp", "imap")) {
      assertThat(look(probe)).as(probe).returns("ok", CheckReport::outcome);
    }
    assertThat(world.run("mail-routing", Map.of("domain", "example.net", "expect", HOST)).outcome())
        .isEqualTo("ok");
  }

  @Test
  void findsAnExpiredCertificate() throws Exception {
    exim(Filed.EXPIRED, true, "accept");
    dovecot(Filed.EXPIRED, true);

    for (var probe : List.of("mail-server", "submission", "imap")) {
      assertThat(look(probe)).as(probe).returns("tls-failed", CheckReport::outcome);
    }
  }

  @Test
  void findsAServerThatTurnsUsAway() throws Exception {
    exim(Filed.GOOD, true, "deny message = not from there");

    assertThat(look("smtp")).returns("turned-away", CheckReport::outcome);
    assertThat(look("submission").outcome()).isEqualTo("turned-away");
    assertThat(world.run("mail-routing", Map.of("domain", "example.net")).outcome())
        .isEqualTo("turned-away");
  }

  @Test
  void findsAServerWithoutTls() throws Exception {
    exim(Filed.GOOD, false, "accept");
    dovecot(Filed.GOOD, false);
    world.door(465, ScriptedServer.closedPort());

    assertThat(look("submission").outcome()).isEqualTo("no-starttls");
    assertThat(look("imap").outcome()).isEqualTo("no-starttls");
  }

  @Test
  void findsAServerThatIsNoMailServer() throws Exception {
    dovecot(Filed.GOOD, true);
    world.door(25, world.doorOf(143));

    assertThat(look("smtp").outcome()).isEqualTo("bad-greeting");
  }

  @Test
  void findsAServerThatHasStopped() throws Exception {
    exim(Filed.GOOD, true, "accept").close();

    for (var probe : List.of("mail-server", "submission", "smtp", "imap")) {
      assertThat(look(probe)).as(probe).returns("unreachable", CheckReport::outcome);
    }
    assertThat(world.run("mail-routing", Map.of("domain", "example.net")).outcome())
        .isEqualTo("unreachable");
  }
}
