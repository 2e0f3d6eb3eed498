package firstline.checks;

import firstline.checks.network.AddressRules;
import firstline.checks.network.Cidr;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsNames;
import firstline.checks.network.Network;
import firstline.core.conversation.Address;
import firstline.core.conversation.CheckId;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.CheckReport;
import firstline.core.port.Checks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Live checks whose world is loopback: our name servers, our authority, our servers. Whatever
 * address is judged to be public, its doors lead to loopback; those that nobody opened are shut.
 */
final class Loopback implements AutoCloseable {
  static final Limits PATIENT =
      new Limits(Duration.ofSeconds(5), Duration.ofMinutes(1), 40, 80, Duration.ofSeconds(4));

  private final List<LoopbackDns> resolvers = new ArrayList<>();
  private final List<AutoCloseable> servers = new ArrayList<>();
  private final Map<String, InetSocketAddress> doors = new ConcurrentHashMap<>();
  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
  private final InetSocketAddress shut;
  private final InstantSource clock;
  private final Limits limits;
  private Optional<CheckSettings.OwnList> ownList = Optional.empty();
  private Optional<InetSocketAddress> instead = Optional.empty();
  private @Nullable LiveChecks checks;
  private int requests;

  /** Allows 127.0.0.1 and nothing else that is not public. */
  Loopback(InstantSource clock, Limits limits) throws IOException {
    this.clock = clock;
    this.limits = limits;
    this.shut = local(ScriptedServer.closedPort());
    resolvers.add(new LoopbackDns());
  }

  Loopback() throws IOException {
    this(InstantSource.system(), PATIENT);
  }

  /** Short patience, for what hangs. */
  static Loopback impatient() throws IOException {
    return new Loopback(InstantSource.system(), within(Duration.ofMillis(700)));
  }

  static Limits within(Duration check) {
    return new Limits(check, Duration.ofMinutes(1), 40, 80, Duration.ofSeconds(4));
  }

  /** The first resolver; it answers what servers' names are, too. */
  LoopbackDns dns() {
    return resolvers.getFirst();
  }

  /** From now on names are asked of a server that is a program of its own. */
  void askInstead(InetSocketAddress resolver) {
    instead = Optional.of(resolver);
    forget();
  }

  private List<InetSocketAddress> asked() {
    return instead
        .map(List::of)
        .orElseGet(() -> resolvers.stream().map(LoopbackDns::address).toList());
  }

  /** One more resolver that the checks ask. */
  LoopbackDns resolver() throws IOException {
    var resolver = new LoopbackDns();
    resolvers.add(resolver);
    return resolver;
  }

  /** An authoritative name server at a public address. */
  LoopbackDns nameServer(String address) throws IOException {
    var server = new LoopbackDns().authoritative();
    servers.add(server);
    doors.put(address + " 53", server.address());
    return server;
  }

  <S extends AutoCloseable> S with(S server) {
    servers.add(server);
    return server;
  }

  /** From now on a port leads to this one of loopback, at every address; checks begin afresh. */
  void door(int port, int there) {
    doors.put("* " + port, local(there));
    forget();
  }

  /** Where a port leads to now, at every address. */
  int doorOf(int port) {
    return doors.getOrDefault("* " + port, shut).getPort();
  }

  /** From now on a port of one address leads to this one of loopback. */
  void door(String address, int port, int there) {
    doors.put(address + " " + port, local(there));
    forget();
  }

  /** From now on there is no way to an address: the system says so at once. */
  void noWay(String address) {
    unreachable.add(address);
  }

  void ownList(String url, String token) {
    ownList = Optional.of(new CheckSettings.OwnList(url, Optional.of(token)));
  }

  private void forget() {
    if (checks != null) {
      checks.close();
      checks = null;
    }
  }

  private static InetSocketAddress local(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
  }

  private InetSocketAddress behind(InetAddress address, int port) {
    if (unreachable.contains(address.getHostAddress())) {
      return new InetSocketAddress(InetAddress.ofLiteral("255.255.255.255"), port);
    }
    var everywhere = doors.getOrDefault("* " + port, shut);
    return doors.getOrDefault(address.getHostAddress() + " " + port, everywhere);
  }

  Network network() throws Exception {
    return new Network(
        DnsNames.of(asked().getFirst()),
        Dns.of(List.of(asked().getFirst())),
        new AddressRules(List.of(Cidr.parse("127.0.0.1"))),
        TestCertificates.trust(),
        clock,
        this::behind);
  }

  CheckSettings settings() {
    return new CheckSettings(
        asked(),
        List.of("one.list.example", "two.list.example"),
        URI.create("http://rdap.example"),
        ownList);
  }

  LiveChecks checks() throws Exception {
    var ready = checks;
    if (ready == null) {
      ready = new LiveChecks(network(), settings(), limits);
      checks = ready;
    }
    return ready;
  }

  CheckReport run(String probe, Map<String, String> arguments) {
    return run("conversation1", probe, arguments);
  }

  CheckReport run(String conversation, String probe, Map<String, String> arguments) {
    return run(Address.privately(Address.Channel.WEB, "customer1"), conversation, probe, arguments);
  }

  CheckReport run(
      Address address, String conversation, String probe, Map<String, String> arguments) {
    var id = new CheckId(new ConversationId(conversation), ++requests);
    var request = new CheckRequest(id, probe, arguments);
    try {
      return checks().run(new Checks.Requested(address, request));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws Exception {
    forget();
    for (var server : servers) {
      server.close();
    }
    resolvers.forEach(LoopbackDns::close);
  }
}
