package firstline.checks.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** One connection to an address that was judged, with a deadline for all that is done over it. */
public final class Wire implements AutoCloseable {
  private static final int LONGEST_LINE = 8192;
  private static final int LONGEST_SKIPPED = 64 * 1024;

  /** How Java puts it that a server wants a version of TLS that is given up. */
  private static final Pattern OLD =
      Pattern.compile("protocol_version|not accepted by client preferences");

  private final DeadlineSocket plain;
  private Socket current;
  private InputStream in;

  private Wire(DeadlineSocket plain) throws IOException {
    this.plain = plain;
    this.current = plain;
    this.in = plain.getInputStream();
  }

  /**
   * Connects.
   *
   * @param limit until when the connection must stand
   * @param deadline until when everything over it must be done
   * @throws IOException if it cannot be made in time
   */
  static Wire open(InetSocketAddress end, Deadline limit, Deadline deadline) throws IOException {
    var socket = new DeadlineSocket(deadline);
    try {
      socket.connect(end, limit.millisLeft());
      return new Wire(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Whether the other side has sent a single byte. */
  public boolean heard() {
    return plain.heard();
  }

  /** From now on reads end after this span, if the deadline does not come first. */
  public void hurry(Duration span) {
    plain.hurry(span);
  }

  /**
   * Goes over to TLS and checks that the certificate is the host's.
   *
   * @throws SocketTimeoutException if the other side takes too long
   */
  public Secured secure(Host host, Trust trust, InstantSource clock) throws SocketTimeoutException {
    var witness = trust.witness();
    try {
      var socket = layered(host, witness);
      socket.startHandshake();
      current = socket;
      in = socket.getInputStream();
      var session = socket.getSession();
      return new Secured.Up(session.getProtocol(), session.getCipherSuite(), shown(witness));
    } catch (IOException | GeneralSecurityException e) {
      if (plain.late()) {
        throw new SocketTimeoutException("no end of the TLS handshake");
      }
      return witness.refused()
          ? CertificateFault.of(host, witness.chain(), witness.vouchedFor(), clock.instant())
          : noTls(e, witness.chain());
    }
  }

  private SSLSocket layered(Host host, Trust.Witness witness)
      throws IOException, GeneralSecurityException {
    var factory = witness.context().getSocketFactory();
    var socket = (SSLSocket) factory.createSocket(plain, host.name(), plain.getPort(), true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  private static List<X509Certificate> shown(Trust.Witness witness) throws SSLException {
    if (witness.chain().isEmpty()) {
      throw new SSLException("no certificate was shown");
    }
    return witness.chain();
  }

  private Secured.Broken noTls(Exception failure, List<X509Certificate> chain) {
    if (!plain.heard()) {
      return new Secured.Broken(TlsFault.CUT, "the connection was cut", chain);
    }
    var said = String.valueOf(failure.getMessage());
    return OLD.matcher(said).find()
        ? new Secured.Broken(TlsFault.OLD_PROTOCOL, "it speaks only old versions of TLS", chain)
        : new Secured.Broken(TlsFault.NO_TLS, "no TLS: " + Words.clean(said, 80), chain);
  }

  /** Sends a line, ended as mail and web servers expect it. */
  public void send(String line) throws IOException {
    OutputStream out = current.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /**
   * The next line without its end, cut where it is longer than anybody here reads; empty at the end
   * of what comes or where a line never ends.
   */
  public Optional<String> line() throws IOException {
    var line = new ByteArrayOutputStream();
    int length = 0;
    for (int next = in.read(); next >= 0 && length < LONGEST_SKIPPED; next = in.read()) {
      if (next == '\n') {
        return Optional.of(line.toString(StandardCharsets.ISO_8859_1).stripTrailing());
      }
      if (length++ < LONGEST_LINE) {
        line.write(next);
      }
    }
    return Optional.empty();
  }

  /** What comes after the lines. */
  public InputStream rest() {
    return in;
  }

  @Override
  public void close() {
    try {
      plain.close();
    } catch (IOException e) {
      throw new IllegalStateException("a socket cannot be closed", e);
    }
  }
}
