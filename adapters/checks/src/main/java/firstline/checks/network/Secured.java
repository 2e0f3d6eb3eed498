package firstline.checks.network;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;

/** What came of securing a connection. */
public sealed interface Secured {
  /** The certificates that were shown, the server's own first; empty if none were. */
  List<X509Certificate> chain();

  /**
   * It is secure, and the certificate is the host's.
   *
   * @param protocol for example {@code TLSv1.3}
   * @param cipher for example {@code TLS_AES_256_GCM_SHA384}
   */
  record Up(String protocol, String cipher, List<X509Certificate> chain) implements Secured {
    public Up {
      chain = List.copyOf(chain);
    }

    /** The last day on which the certificate is valid, in UTC. */
    public LocalDate until() {
      return CertificateFault.day(chain.getFirst().getNotAfter());
    }

    /** In short words, for evidence. */
    public String words() {
      return protocol + ", certificate until " + until();
    }
  }

  /** It could not be made secure; {@code why} is for people. */
  record Broken(TlsFault fault, String why, List<X509Certificate> chain) implements Secured {
    public Broken {
      chain = List.copyOf(chain);
    }
  }
}
