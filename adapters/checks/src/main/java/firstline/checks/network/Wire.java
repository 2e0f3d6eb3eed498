package firstline.checks.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** One connection to an address that was judged, with a deadline for all that is done over it. */
public final class Wire implements AutoCloseable {
  private static final int LONGEST_LINE = 8192;

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
  static Wire open(InetAddress address, int port, Deadline limit, Deadline deadline)
      throws IOException {
    var socket = new DeadlineSocket(deadline);
    try {
      socket.connect(address, port, limit);
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
      var until = CertificateFault.day(leafEnd(witness));
      return new Secured.Up(socket.getSession().getProtocol(), until);
    } catch (IOException | GeneralSecurityException e) {
      if (plain.late()) {
        throw new SocketTimeoutException("no end of the TLS handshake");
      }
      return new Secured.Broken(why(host, witness, e, clock.instant()));
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

  private static Date leafEnd(Trust.Witness witness) throws SSLException {
    var chain = witness.chain();
    if (chain == null) {
      throw new SSLException("no certificate was shown");
    }
    return chain[0].getNotAfter();
  }

  private String why(Host host, Trust.Witness witness, Exception failure, Instant now) {
    var chain = witness.chain();
    if (chain != null && witness.refused()) {
      return CertificateFault.words(host, chain, witness.vouchedFor(), now);
    }
    return plain.heard()
        ? "no TLS: " + Words.clean(String.valueOf(failure.getMessage()), 80)
        : "no TLS: the connection was closed";
  }

  /** Sends a line, ended as mail and web servers expect it. */
  public void send(String line) throws IOException {
    OutputStream out = current.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** The next line without its end; empty at the end of what comes or where a line never ends. */
  public Optional<String> line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && line.size() < LONGEST_LINE; next = in.read()) {
      if (next == '\n') {
        return Optional.of(line.toString(StandardCharsets.ISO_8859_1).stripTrailing());
      }
      line.write(next);
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
