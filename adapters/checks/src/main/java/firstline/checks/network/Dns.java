package firstline.checks.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * Asks name servers single questions. A list of servers is the operator's choice and not judged; a
 * server that a customer's domain names must have been judged before it is asked.
 */
public final class Dns {
  /** How a question is put. */
  public enum Manner {
    /** Find it out. */
    RECURSIVE,
    /** Find it out with its signatures, whether or not they are good. */
    UNCHECKED,
    /** Only what you know yourself. */
    DIRECT
  }

  /** What keeps a look from being one where {@link #isAway}; for people. */
  public static final String AWAY = "the name servers that we ask do not answer us";

  static final Duration AFTERTHOUGHT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int TRIES = 2;
  private static final int SERVERS_TRIED = 3;
  private static final int LARGEST_PACKET = 1232;

  private final List<InetSocketAddress> servers;

  private Dns(List<InetSocketAddress> servers) {
    this.servers = List.copyOf(servers);
  }

  /** Asks what the machine asks. */
  public static Dns ofMachine() {
    return new Dns(ResolverConfig.getCurrentConfig().servers());
  }

  /** Asks these servers, in order. */
  public static Dns of(List<InetSocketAddress> servers) {
    return new Dns(servers);
  }

  public List<InetSocketAddress> servers() {
    return servers;
  }

  /** The first answer that says yes or no; else what the last server said. */
  public DnsAnswer ask(Name name, int type, Manner manner, Deadline deadline) {
    DnsAnswer last = new DnsAnswer.Silent("there is no name server to ask");
    for (var server : servers.stream().limit(SERVERS_TRIED).toList()) {
      last = ask(server, name, type, manner, deadline);
      if (last instanceof DnsAnswer.Said said && (said.found() || said.noSuchName())) {
        return last;
      }
    }
    return last;
  }

  /**
   * Whether the servers answer nothing at all, not even who serves the root: then what they are
   * silent about is not to blame. Takes a second at most.
   */
  public boolean isAway() {
    return ask(Name.root, Type.NS, Manner.RECURSIVE, Deadline.in(AFTERTHOUGHT))
        instanceof DnsAnswer.Silent;
  }

  /** What one server says; it is asked twice if need be, for 2 s each. */
  public static DnsAnswer ask(
      InetSocketAddress server, Name name, int type, Manner manner, Deadline deadline) {
    var why = "no answer";
    for (int i = 0; i < TRIES; i++) {
      try {
        var resolver = new SimpleResolver(server);
        resolver.setTimeout(Duration.ofMillis(deadline.atMost(PATIENCE).millisLeft()));
        int flags = manner == Manner.UNCHECKED ? ExtendedFlags.DO : 0;
        resolver.setEDNS(0, LARGEST_PACKET, flags, List.of());
        return new DnsAnswer.Said(server, resolver.send(question(name, type, manner)));
      } catch (SocketTimeoutException e) {
        why = "no answer in time";
      } catch (IOException e) {
        why = "no answer that can be read";
      }
    }
    return new DnsAnswer.Silent(why);
  }

  private static Message question(Name name, int type, Manner manner) {
    var question = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    var header = question.getHeader();
    header.setFlag(Flags.AD);
    switch (manner) {
      case RECURSIVE -> {}
      case UNCHECKED -> header.setFlag(Flags.CD);
      case DIRECT -> header.unsetFlag(Flags.RD);
    }
    return question;
  }
}
