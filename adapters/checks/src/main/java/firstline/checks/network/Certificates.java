package firstline.checks.network;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What a certificate says of itself. */
public final class Certificates {
  private static final int DNS = 2;
  private static final int IP = 7;

  private Certificates() {}

  /** The names and addresses that it is for. */
  public static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(
                  entry -> Objects.equals(entry.get(0), DNS) || Objects.equals(entry.get(0), IP))
              .map(entry -> String.valueOf(entry.get(1)))
              .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  /** Who issued it, by the common name where there is one. */
  public static String issuer(X509Certificate certificate) {
    return shortened(certificate.getIssuerX500Principal().getName());
  }

  /** Whom it is about, by the common name where there is one. */
  public static String subject(X509Certificate certificate) {
    return shortened(certificate.getSubjectX500Principal().getName());
  }

  private static String shortened(String name) {
    for (var part : name.split(",", -1)) {
      if (part.startsWith("CN=")) {
        return Words.clean(part.substring(3), 80);
      }
    }
    return Words.clean(name, 80);
  }
}
