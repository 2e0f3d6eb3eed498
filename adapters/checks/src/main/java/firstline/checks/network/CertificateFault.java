package firstline.checks.network;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Names what is wrong with a certificate that was not accepted. */
final class CertificateFault {
  private static final int NAMES_SHOWN = 3;

  private CertificateFault() {}

  /** What keeps {@code host} from being trusted with these certificates, and in short words. */
  static Secured.Broken of(
      Host host, List<X509Certificate> chain, boolean vouchedFor, Instant now) {
    var own = chain.getFirst();
    if (own.getNotAfter().toInstant().isBefore(now)) {
      return broken(chain, TlsFault.EXPIRED, "certificate expired on " + day(own.getNotAfter()));
    }
    if (own.getNotBefore().toInstant().isAfter(now)) {
      var day = day(own.getNotBefore());
      return broken(chain, TlsFault.NOT_YET_VALID, "certificate not valid before " + day);
    }
    if (vouchedFor) {
      var words = "certificate is for " + names(own) + ", not for " + host;
      return broken(chain, TlsFault.WRONG_NAME, words);
    }
    return unknownIssuer(chain, own, now);
  }

  private static Secured.Broken unknownIssuer(
      List<X509Certificate> chain, X509Certificate own, Instant now) {
    var issuer = own.getIssuerX500Principal();
    if (own.getSubjectX500Principal().equals(issuer)) {
      return broken(chain, TlsFault.SELF_SIGNED, "certificate is self-signed");
    }
    var words = "certificate was issued by " + Certificates.issuer(own);
    var ranOut =
        chain.stream()
            .skip(1)
            .filter(one -> one.getNotAfter().toInstant().isBefore(now))
            .findFirst();
    if (ranOut.isPresent()) {
      var whose = Certificates.subject(ranOut.get());
      var end =
          ", and the certificate of " + whose + " expired on " + day(ranOut.get().getNotAfter());
      return broken(chain, TlsFault.UNTRUSTED, words + end);
    }
    boolean sent =
        chain.stream().skip(1).anyMatch(one -> one.getSubjectX500Principal().equals(issuer));
    return sent
        ? broken(chain, TlsFault.UNTRUSTED, words + ", which is not trusted")
        : broken(chain, TlsFault.INCOMPLETE_CHAIN, words + ", whose certificate was not sent");
  }

  private static Secured.Broken broken(List<X509Certificate> chain, TlsFault fault, String why) {
    return new Secured.Broken(fault, why, chain);
  }

  static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  private static String names(X509Certificate certificate) {
    var all = Certificates.names(certificate);
    var shown = all.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    if (all.isEmpty()) {
      return "no name at all";
    }
    return Words.clean(shown, 160) + (all.size() > NAMES_SHOWN ? " and others" : "");
  }
}
