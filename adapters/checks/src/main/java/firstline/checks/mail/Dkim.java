package firstline.checks.mail;

import firstline.checks.dns.Lookup;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/** The key with which receivers check a domain's signatures (DKIM, RFC 6376). */
final class Dkim {
  /** What came of looking for it. */
  sealed interface Said {
    record Nothing() implements Said {}

    record NoAnswer() implements Said {}

    /** Signatures cannot be checked with it; {@code why} is for people. */
    record Broken(String why) implements Said {}

    /** {@code words} say which kind of key. */
    record Good(String words) implements Said {}
  }

  private static final int SHORTEST = 1024;
  private static final int ED25519_BYTES = 32;

  private Dkim() {}

  /** Reads the key of a selector, the name that a mail's signature gives for it. */
  static Said of(String selector, Name domain, Lookup lookup) {
    var name = Txt.below(selector + "._domainkey", domain);
    return name.isEmpty()
        ? new Said.Nothing()
        : Txt.at(name.get(), lookup).map(Dkim::among).orElse(new Said.NoAnswer());
  }

  private static Said among(List<String> texts) {
    return texts.stream()
        .filter(text -> text.contains("p="))
        .findFirst()
        .map(Dkim::read)
        .orElse(new Said.Nothing());
  }

  private static Said read(String record) {
    var tags = Txt.tags(record);
    var key = Optional.ofNullable(tags.get("p")).orElse("").replaceAll("\\s", "");
    if (key.isEmpty()) {
      return new Said.Broken("the key was withdrawn");
    }
    try {
      var bytes = Base64.getDecoder().decode(key);
      return tags.getOrDefault("k", "rsa").equals("ed25519") ? ed25519(bytes) : rsa(bytes);
    } catch (IllegalArgumentException e) {
      return new Said.Broken("the key is not whole");
    }
  }

  private static Said ed25519(byte[] bytes) {
    return bytes.length == ED25519_BYTES
        ? new Said.Good("Ed25519")
        : new Said.Broken("the key is not whole");
  }

  private static Said rsa(byte[] bytes) {
    try {
      var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
      int bits = ((RSAPublicKey) key).getModulus().bitLength();
      return bits < SHORTEST
          ? new Said.Broken("the key has only " + bits + " bits")
          : new Said.Good("RSA, " + bits + " bits");
    } catch (GeneralSecurityException e) {
      return new Said.Broken("the key is not whole");
    }
  }
}
