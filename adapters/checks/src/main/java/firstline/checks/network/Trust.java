package firstline.checks.network;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The authorities whose certificates count, by default those of the Java runtime. */
public final class Trust {
  private final X509ExtendedTrustManager authorities;

  private Trust(X509ExtendedTrustManager authorities) {
    this.authorities = authorities;
  }

  /** The authorities that come with the Java runtime. */
  public static Trust ofRuntime() {
    return in(null);
  }

  /** The authorities of a key store. */
  public static Trust of(KeyStore store) {
    return in(store);
  }

  private static Trust in(@Nullable KeyStore store) {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(X509ExtendedTrustManager.class::cast)
          .findFirst()
          .map(Trust::new)
          .orElseThrow(() -> new IllegalStateException("this Java checks no certificates"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the trusted authorities cannot be read", e);
    }
  }

  /** One connection's view: it judges as these authorities do and remembers what it was shown. */
  Witness witness() {
    return new Witness();
  }

  /** Judges one server's certificates and keeps them. */
  final class Witness extends X509ExtendedTrustManager {
    private List<X509Certificate> chain = List.of();
    private String authType = "";
    private boolean refused;

    SSLContext context() throws GeneralSecurityException {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    }

    /** Whether what was shown was not accepted. */
    boolean refused() {
      return refused;
    }

    /** What was shown, the server's own first; empty before anything was. */
    List<X509Certificate> chain() {
      return chain;
    }

    /** Whether an authority vouches for what was shown, whatever name it is for. */
    boolean vouchedFor() {
      try {
        authorities.checkServerTrusted(chain.toArray(X509Certificate[]::new), authType);
        return true;
      } catch (CertificateException e) {
        return false;
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket)
        throws CertificateException {
      chain = List.of(shown);
      authType = type;
      refused = true;
      authorities.checkServerTrusted(shown, type, socket);
      refused = false;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine)
        throws CertificateException {
      authorities.checkServerTrusted(shown, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type)
        throws CertificateException {
      authorities.checkServerTrusted(shown, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) {
      throw new UnsupportedOperationException("we are nobody's server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine) {
      throw new UnsupportedOperationException("we are nobody's server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) {
      throw new UnsupportedOperationException("we are nobody's server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return authorities.getAcceptedIssuers();
    }
  }
}
