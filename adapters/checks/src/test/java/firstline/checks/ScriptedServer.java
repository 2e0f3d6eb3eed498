package firstline.checks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server on loopback that follows a script with every connection. */
final class ScriptedServer implements AutoCloseable {
  /** One connection; ends when the script returns. */
  interface Script {
    void run(Talk talk) throws IOException;
  }

  /** The server's side of a connection. */
  static final class Talk {
    private Socket socket;

    Talk(Socket socket) {
      this.socket = socket;
    }

    void say(String... lines) throws IOException {
      for (var line : lines) {
        write(line + "\r\n");
      }
    }

    void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    /** A line of the client's; empty at the end. */
    String hear() throws IOException {
      var line = new StringBuilder();
      for (int next = socket.getInputStream().read();
          next >= 0 && next != '\n';
          next = socket.getInputStream().read()) {
        line.append((char) next);
      }
      return line.toString().stripTrailing();
    }

    void write(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    void secure(SSLContext context) throws IOException {
      var secured = (SSLSocket) context.getSocketFactory().createSocket(socket, "client", 0, true);
      secured.setUseClientMode(false);
      secured.startHandshake();
      socket = secured;
    }

    /**
     * Ends what is said and hears the client out: closing over words that nobody read would reset
     * the connection, and the client might lose what was said before.
     */
    void leave() throws IOException {
      socket.shutdownOutput();
      hang();
    }

    /** Says nothing until the client goes away. */
    void hang() throws IOException {
      while (socket.getInputStream().read() >= 0) {
        // What the client says is heard and left unanswered.
      }
    }
  }

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger served = new AtomicInteger();

  private ScriptedServer(ServerSocket server) {
    this.server = server;
  }

  static ScriptedServer plain(Script script) throws IOException {
    var server = new ScriptedServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    Thread.ofPlatform().daemon().name("scripted-server").start(() -> server.accept(script));
    return server;
  }

  /** TLS from the first byte. */
  static ScriptedServer secure(SSLContext context, Script script) throws IOException {
    return plain(
        talk -> {
          talk.secure(context);
          script.run(talk);
        });
  }

  /** A port where nobody listens. */
  static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return server.getLocalPort();
  }

  int served() {
    return served.get();
  }

  private void accept(Script script) {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        served.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> follow(script, socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void follow(Script script, Socket socket) {
    try (socket) {
      var talk = new Talk(socket);
      script.run(talk);
      talk.leave();
    } catch (IOException e) {
      // The client went away first, which several of the scripts are about.
      open.remove(socket);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (var socket : open) {
      socket.close();
    }
  }
}
