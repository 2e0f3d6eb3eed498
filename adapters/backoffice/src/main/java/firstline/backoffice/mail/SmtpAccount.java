package firstline.backoffice.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where mail is handed in.
 *
 * @param encrypted whether the connection is encrypted from the start; otherwise as soon as the
 *     server offers it
 * @param login empty if the server wants none
 */
public record SmtpAccount(String host, int port, boolean encrypted, Optional<Login> login) {
  private static final int PLAIN_PORT = 25;
  private static final int ENCRYPTED_PORT = 465;

  /** Who we are to the mail server. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user + ":(secret)";
    }
  }

  /**
   * Reads an address such as {@code smtps://user:password@host:465}; signs that have a meaning in
   * addresses are written like {@code %40} in user and password.
   *
   * @throws IllegalArgumentException if it is no such address
   */
  public static SmtpAccount parse(String url) {
    var uri = URI.create(url);
    boolean encrypted = "smtps".equals(uri.getScheme());
    if (uri.getHost() == null || !encrypted && !"smtp".equals(uri.getScheme())) {
      throw new IllegalArgumentException("No address of a mail server");
    }
    int usual = encrypted ? ENCRYPTED_PORT : PLAIN_PORT;
    return new SmtpAccount(
        uri.getHost(),
        uri.getPort() < 0 ? usual : uri.getPort(),
        encrypted,
        Optional.ofNullable(uri.getRawUserInfo()).map(SmtpAccount::login));
  }

  private static Login login(String userInfo) {
    var parts = userInfo.split(":", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("A user without a password");
    }
    return new Login(decoded(parts[0]), decoded(parts[1]));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Where it is, for people; without the log-in. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
