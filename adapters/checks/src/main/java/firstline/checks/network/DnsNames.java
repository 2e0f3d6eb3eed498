package firstline.checks.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;
import org.xbill.DNS.lookup.LookupFailedException;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Asks the DNS: the machine's hosts file and name servers, or one given server. */
public final class DnsNames implements Names {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PATIENCE_WITH_ALIASES = Duration.ofSeconds(5);

  private final Resolver resolver;
  private final LookupSession session;

  private DnsNames(Resolver resolver, Optional<HostsFileParser> hosts) {
    this.resolver = resolver;
    resolver.setTimeout(PATIENCE);
    var builder = LookupSession.builder().resolver(resolver);
    hosts.ifPresent(builder::hostsFileParser);
    session = builder.build();
  }

  /** Asks what the machine asks, without its search domains. */
  public static DnsNames ofMachine() {
    var resolver = new ExtendedResolver();
    resolver.setRetries(1);
    return new DnsNames(resolver, Optional.of(new HostsFileParser()));
  }

  /** Asks one name server. */
  public static DnsNames of(InetSocketAddress server) {
    return new DnsNames(new SimpleResolver(server), Optional.empty());
  }

  @Override
  public Resolved resolve(Host host, Deadline deadline) {
    if (host.literal().isPresent()) {
      return new Resolved.Found(List.of(host.literal().get()));
    }
    Name name;
    try {
      name = Name.fromString(host.name(), Name.root);
    } catch (TextParseException e) {
      return new Resolved.NotFound("not a name that can exist");
    }
    return resolve(name, deadline);
  }

  private Resolved resolve(Name name, Deadline deadline) {
    var four = ask(name, Type.A, deadline);
    var six = ask(name, Type.AAAA, deadline);
    var addresses = new ArrayList<InetAddress>();
    var why = "the name has no address";
    boolean heard = false;
    for (var answer : List.of(four, six)) {
      try {
        answer.join().getRecords().forEach(found -> addresses.add(address(found)));
      } catch (CompletionException e) {
        heard |= e.getCause() instanceof LookupFailedException;
        why = e.getCause() instanceof NoSuchRRSetException ? why : words(e);
      }
    }
    if (!addresses.isEmpty()) {
      return new Resolved.Found(addresses);
    }
    return heard || !isAway() ? new Resolved.NotFound(why) : new Resolved.Away();
  }

  /** Whether even the root's servers cannot be asked for. */
  private boolean isAway() {
    var root = Message.newQuery(Record.newRecord(Name.root, Type.NS, DClass.IN));
    try {
      resolver
          .sendAsync(root)
          .toCompletableFuture()
          .orTimeout(Dns.AFTERTHOUGHT.toMillis(), TimeUnit.MILLISECONDS)
          .join();
      return false;
    } catch (CompletionException e) {
      return true;
    }
  }

  private CompletableFuture<LookupResult> ask(Name name, int type, Deadline deadline) {
    try {
      var left = deadline.atMost(PATIENCE_WITH_ALIASES).left();
      var answer = session.lookupAsync(name, type).toCompletableFuture();
      return answer.orTimeout(left.toMillis(), TimeUnit.MILLISECONDS);
    } catch (SocketTimeoutException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static String words(CompletionException failure) {
    return failure.getCause() instanceof NoSuchDomainException
        ? "the name does not exist"
        : "the name servers gave no answer";
  }

  private static InetAddress address(Record found) {
    return switch (found) {
      case ARecord four -> Host.address(four.getAddress().getAddress());
      case AAAARecord six -> Host.address(six.getAddress().getAddress());
      default -> throw new IllegalStateException("asked for an address, got " + found.getType());
    };
  }
}
