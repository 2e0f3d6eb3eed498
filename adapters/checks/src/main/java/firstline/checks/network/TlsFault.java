package firstline.checks.network;

/** What keeps a connection from being secure. */
public enum TlsFault {
  EXPIRED,
  NOT_YET_VALID,
  WRONG_NAME,
  SELF_SIGNED,
  /** The certificate between the server's own and the authority's was not sent. */
  INCOMPLETE_CHAIN,
  UNTRUSTED,
  /** It speaks only versions of TLS that are given up. */
  OLD_PROTOCOL,
  /** It does not speak TLS, or hangs up. */
  NO_TLS,
  /** The connection was cut before the server said anything. */
  CUT
}
