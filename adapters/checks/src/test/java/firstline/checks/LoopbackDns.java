package firstline.checks;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * A name server on loopback, over UDP: a resolver that knows the answers already, or, made
 * authoritative, one that speaks for zones and hands others on.
 */
final class LoopbackDns implements AutoCloseable {
  private final DatagramSocket socket;
  private final List<Record> records = new CopyOnWriteArrayList<>();
  private final Set<Name> cuts = ConcurrentHashMap.newKeySet();
  private final Set<Name> badlySigned = ConcurrentHashMap.newKeySet();
  private final Set<Name> failing = ConcurrentHashMap.newKeySet();
  private final Set<Name> verified = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger questions = new AtomicInteger();
  private volatile boolean authoritative;
  private volatile boolean refusing;
  private volatile boolean silent;

  LoopbackDns() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("loopback-dns").start(this::serve);
  }

  /** From now on the name has these addresses; it exists without any if there are none. */
  void put(String name, String... addresses) {
    var owner = name(name);
    records.removeIf(record -> record.getName().equals(owner));
    add(name, "HINFO", "exists yes");
    for (var address : addresses) {
      add(name, address.contains(":") ? "AAAA" : "A", address);
    }
  }

  /** From now on the name has this record, too; {@code data} as zone files write it. */
  LoopbackDns add(String name, String type, String data) {
    try {
      var number = Type.value(type);
      records.add(Record.fromString(name(name), number, DClass.IN, 300, data, Name.root));
      return this;
    } catch (IOException e) {
      throw new IllegalArgumentException(data, e);
    }
  }

  /** The name's records of a type are gone. */
  void remove(String name, String type) {
    int number = Type.value(type);
    records.removeIf(r -> r.getName().equals(name(name)) && r.getType() == number);
  }

  /** Somebody else is responsible from this name on downwards; its NS records say who. */
  LoopbackDns cut(String name) {
    cuts.add(name(name));
    return this;
  }

  LoopbackDns authoritative() {
    authoritative = true;
    return this;
  }

  /** Will not answer for names that it is asked for. */
  LoopbackDns refusing() {
    refusing = true;
    return this;
  }

  LoopbackDns silent() {
    silent = true;
    return this;
  }

  /** Names below fail, unless nobody wants their signatures checked. */
  void badlySigned(String name) {
    badlySigned.add(name(name));
  }

  void failing(String name) {
    failing.add(name(name));
  }

  void verified(String name) {
    verified.add(name(name));
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  /** How many questions for IPv4 addresses have come in. */
  int asked() {
    return asked.get();
  }

  /** How many questions of any kind have come in. */
  int questions() {
    return questions.get();
  }

  private static Name name(String name) {
    try {
      return Name.fromString(name, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private void serve() {
    var buffer = new byte[1500];
    while (!socket.isClosed()) {
      try {
        var packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        var question = new Message(Arrays.copyOf(buffer, packet.getLength()));
        questions.incrementAndGet();
        asked.addAndGet(question.getQuestion().getType() == Type.A ? 1 : 0);
        if (!silent) {
          var answer = answer(question).toWire();
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Message answer(Message query) {
    var question = query.getQuestion();
    var answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(question, Section.QUESTION);
    var name = question.getName();
    boolean unsigned = badlySigned.stream().anyMatch(name::subdomain);
    if (refusing) {
      answer.getHeader().setRcode(Rcode.REFUSED);
    } else if (failing.stream().anyMatch(name::subdomain)
        || unsigned && !query.getHeader().getFlag(Flags.CD)) {
      answer.getHeader().setRcode(Rcode.SERVFAIL);
    } else {
      var cut = cuts.stream().filter(name::subdomain).findFirst();
      if (cut.isPresent()) {
        refer(answer, cut.get());
      } else {
        know(answer, name, question.getType());
      }
    }
    return answer;
  }

  private void refer(Message answer, Name zone) {
    for (var record : at(zone)) {
      if (record instanceof NSRecord server) {
        answer.addRecord(server, Section.AUTHORITY);
        at(server.getTarget()).forEach(glue -> answer.addRecord(glue, Section.ADDITIONAL));
      }
    }
  }

  private void know(Message answer, Name name, int type) {
    answer.getHeader().setFlag(authoritative ? Flags.AA : Flags.RA);
    if (verified.stream().anyMatch(name::subdomain)) {
      answer.getHeader().setFlag(Flags.AD);
    }
    if (records.stream().noneMatch(record -> record.getName().subdomain(name))) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
      return;
    }
    var seen = new ArrayList<Name>();
    for (var at = name; !seen.contains(at); ) {
      seen.add(at);
      for (var record : at(at)) {
        if (record.getType() == type || record instanceof CNAMERecord) {
          answer.addRecord(record, Section.ANSWER);
        }
        if (record instanceof CNAMERecord alias && type != Type.CNAME) {
          at = alias.getTarget();
        }
      }
    }
  }

  private List<Record> at(Name name) {
    return records.stream().filter(record -> record.getName().equals(name)).toList();
  }

  @Override
  public void close() {
    socket.close();
  }
}
