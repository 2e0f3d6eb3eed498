package firstline.checks;

import firstline.checks.network.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HeldCertificate;

/** An authority of our own, and certificates as good and as bad as servers show them. */
final class TestCertificates {
  /** Java judges certificates by the machine's clock, so theirs is the real time. */
  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private static final char[] PASSWORD = "test".toCharArray();
  private static final HeldCertificate ROOT =
      dated("Test Root", 400, 400).certificateAuthority(1).build();
  private static final HeldCertificate MIDDLE =
      dated("Test Middle", 300, 300).certificateAuthority(0).signedBy(ROOT).build();
  private static final HeldCertificate STRANGER =
      dated("Strange Root", 400, 400).certificateAuthority(1).build();

  private TestCertificates() {}

  /** The day so many days from now, in UTC. */
  static LocalDate day(int days) {
    return LocalDate.ofInstant(NOW.plus(Duration.ofDays(days)), ZoneOffset.UTC);
  }

  static Trust trust() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", ROOT.certificate());
    return Trust.of(store);
  }

  static SSLContext good(String... names) throws Exception {
    return context(signed(ROOT, 30, 60, names), ROOT);
  }

  /** Certificates as files, for servers that are programs of their own. */
  enum Filed {
    GOOD,
    EXPIRED,
    NOT_YET_VALID,
    SELF_SIGNED,
    OF_STRANGER,
    WITHOUT_MIDDLE;

    /** Writes {@code name.pem} and {@code name.key} into a folder. */
    void write(Path folder, String name, String host) throws IOException {
      var own =
          switch (this) {
            case GOOD -> signedBy(ROOT, 30, 60, host);
            case EXPIRED -> signedBy(ROOT, 90, -30, host);
            case NOT_YET_VALID -> signedBy(ROOT, -30, 90, host);
            case OF_STRANGER -> signedBy(STRANGER, 30, 60, host);
            case SELF_SIGNED -> dated(host, 30, 60).addSubjectAlternativeName(host);
            case WITHOUT_MIDDLE -> signedBy(MIDDLE, 30, 60, host);
          };
      // GnuTLS does not read elliptic keys as Java writes them.
      var filed = own.rsa2048().build();
      var chain = this == OF_STRANGER ? STRANGER.certificatePem() : "";
      Files.writeString(folder.resolve(name + ".pem"), filed.certificatePem() + chain);
      Files.writeString(folder.resolve(name + ".key"), filed.privateKeyPkcs8Pem());
    }
  }

  /** Good, but not for long: it ends so many days from now. */
  static SSLContext ending(int days, String name) throws Exception {
    return context(signed(ROOT, 30, days, name), ROOT);
  }

  /** Good, by way of an authority in between. */
  static SSLContext byMiddle(String name) throws Exception {
    return context(signed(MIDDLE, 30, 60, name), MIDDLE);
  }

  /** As {@link #byMiddle}, where the server forgets to send what is in between. */
  static SSLContext withoutMiddle(String name) throws Exception {
    return context(signed(MIDDLE, 30, 60, name));
  }

  static SSLContext expired(String name) throws Exception {
    return context(signed(ROOT, 90, -30, name), ROOT);
  }

  static SSLContext early(String name) throws Exception {
    return context(signed(ROOT, -30, 90, name), ROOT);
  }

  static SSLContext selfSigned(String name) throws Exception {
    return context(dated(name, 30, 60).addSubjectAlternativeName(name).build());
  }

  static SSLContext ofStranger(String name) throws Exception {
    return context(signed(STRANGER, 30, 60, name), STRANGER);
  }

  private static HeldCertificate signed(
      HeldCertificate authority, int before, int after, String... names) {
    return signedBy(authority, before, after, names).build();
  }

  private static HeldCertificate.Builder signedBy(
      HeldCertificate authority, int before, int after, String... names) {
    var builder = dated(names[0], before, after).signedBy(authority);
    for (var name : names) {
      builder.addSubjectAlternativeName(name);
    }
    return builder;
  }

  private static HeldCertificate.Builder dated(String name, int before, int after) {
    return new HeldCertificate.Builder()
        .commonName(name)
        .validityInterval(
            NOW.minus(Duration.ofDays(before)).toEpochMilli(),
            NOW.plus(Duration.ofDays(after)).toEpochMilli());
  }

  private static SSLContext context(HeldCertificate own, HeldCertificate... above)
      throws Exception {
    var chain = new Certificate[above.length + 1];
    chain[0] = own.certificate();
    for (int i = 0; i < above.length; i++) {
      chain[i + 1] = above[i].certificate();
    }
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("own", own.keyPair().getPrivate(), PASSWORD, chain);
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
