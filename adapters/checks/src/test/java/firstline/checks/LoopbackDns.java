package firstline.checks;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on loopback that knows a few names. */
final class LoopbackDns implements AutoCloseable {
  private final DatagramSocket socket;
  private final Map<String, String[]> zone = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  LoopbackDns() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("loopback-dns").start(this::serve);
  }

  /** From now on the name has these addresses; none at all if they are empty. */
  void put(String name, String... addresses) {
    zone.put(name + ".", addresses);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  /** How many questions for IPv4 addresses have come in. */
  int asked() {
    return asked.get();
  }

  private void serve() {
    var buffer = new byte[1500];
    while (!socket.isClosed()) {
      try {
        var packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        var question = new Message(java.util.Arrays.copyOf(buffer, packet.getLength()));
        var answer = answer(question).toWire();
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Message answer(Message query) throws IOException {
    var question = query.getQuestion();
    asked.addAndGet(question.getType() == Type.A ? 1 : 0);
    var answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.RA);
    answer.addRecord(question, Section.QUESTION);
    var addresses = zone.get(question.getName().toString());
    if (addresses == null) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
      return answer;
    }
    for (var text : addresses) {
      var address = InetAddress.ofLiteral(text);
      boolean six = text.contains(":");
      if (question.getType() == (six ? Type.AAAA : Type.A)) {
        var name = question.getName();
        answer.addRecord(
            six
                ? new AAAARecord(name, DClass.IN, 0, address)
                : new ARecord(name, DClass.IN, 0, address),
            Section.ANSWER);
      }
    }
    return answer;
  }

  @Override
  public void close() {
    socket.close();
  }
}
