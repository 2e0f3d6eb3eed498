package firstline.checks.network;

import java.time.LocalDate;

/** What came of securing a connection. */
public sealed interface Secured {
  /**
   * It is secure, and the certificate is the host's.
   *
   * @param protocol for example {@code TLSv1.3}
   * @param until the last day on which the certificate is valid, in UTC
   */
  record Up(String protocol, LocalDate until) implements Secured {
    /** In short words, for evidence. */
    public String words() {
      return protocol + ", certificate until " + until;
    }
  }

  /** It could not be made secure; {@code why} is for people. */
  record Broken(String why) implements Secured {}
}
