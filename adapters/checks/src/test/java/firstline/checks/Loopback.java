package firstline.checks;

import firstline.checks.network.AddressRules;
import firstline.checks.network.Cidr;
import firstline.checks.network.DnsNames;
import firstline.checks.network.Network;
import firstline.core.conversation.CheckId;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.CheckReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Live checks whose world is loopback: our name server, our authority, our servers. */
final class Loopback implements AutoCloseable {
  private final LoopbackDns dns = new LoopbackDns();
  private final List<ScriptedServer> servers = new ArrayList<>();
  private final LiveChecks checks;
  private int asked;

  /** Allows 127.0.0.1 and nothing else that is not public. */
  Loopback(InstantSource clock, LiveChecks.Limits limits) throws Exception {
    checks =
        new LiveChecks(
            new Network(
                DnsNames.of(dns.address()),
                new AddressRules(List.of(Cidr.parse("127.0.0.1"))),
                Certificates.trust(),
                clock),
            limits);
  }

  Loopback() throws Exception {
    this(InstantSource.system(), limits(Duration.ofSeconds(5)));
  }

  /** Short patience, for what hangs. */
  static Loopback impatient() throws Exception {
    return new Loopback(InstantSource.system(), limits(Duration.ofMillis(700)));
  }

  private static LiveChecks.Limits limits(Duration check) {
    return new LiveChecks.Limits(check, Duration.ofMinutes(1), 20);
  }

  LoopbackDns dns() {
    return dns;
  }

  ScriptedServer with(ScriptedServer server) {
    servers.add(server);
    return server;
  }

  CheckReport run(String probe, Map<String, String> arguments) {
    return run("conversation1", probe, arguments);
  }

  CheckReport run(String conversation, String probe, Map<String, String> arguments) {
    var id = new CheckId(new ConversationId(conversation), ++asked);
    return checks.run(new CheckRequest(id, probe, arguments));
  }

  @Override
  public void close() throws Exception {
    checks.close();
    for (var server : servers) {
      server.close();
    }
    dns.close();
  }
}
