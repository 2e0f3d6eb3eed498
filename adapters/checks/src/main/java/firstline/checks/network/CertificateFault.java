package firstline.checks.network;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names what is wrong with a certificate that was not accepted. */
final class CertificateFault {
  private static final int NAMES_SHOWN = 3;
  private static final int DNS = 2;
  private static final int IP = 7;

  private CertificateFault() {}

  /** In short words, what keeps {@code host} from being trusted with these certificates. */
  static String words(Host host, X509Certificate[] chain, boolean vouchedFor, Instant now) {
    var own = chain[0];
    if (own.getNotAfter().toInstant().isBefore(now)) {
      return "certificate expired on " + day(own.getNotAfter());
    }
    if (own.getNotBefore().toInstant().isAfter(now)) {
      return "certificate not valid before " + day(own.getNotBefore());
    }
    if (vouchedFor) {
      return "certificate is for " + names(own) + ", not for " + host;
    }
    if (own.getSubjectX500Principal().equals(own.getIssuerX500Principal())) {
      return "certificate is self-signed";
    }
    return "certificate was issued by " + issuer(own) + ", which is not trusted or not fully sent";
  }

  static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  private static String names(X509Certificate certificate) {
    var all = alternatives(certificate);
    var shown = all.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    if (all.isEmpty()) {
      return "no name at all";
    }
    return Words.clean(shown, 160) + (all.size() > NAMES_SHOWN ? " and others" : "");
  }

  private static List<String> alternatives(X509Certificate certificate) {
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

  private static String issuer(X509Certificate certificate) {
    var name = certificate.getIssuerX500Principal().getName();
    for (var part : name.split(",", -1)) {
      if (part.startsWith("CN=")) {
        return Words.clean(part.substring(3), 80);
      }
    }
    return Words.clean(name, 80);
  }
}
