package firstline.checks;

/** The outcomes that flows can branch on. */
final class Outcome {
  static final String OK = "ok";
  static final String NAME_NOT_FOUND = "name-not-found";
  static final String UNREACHABLE = "unreachable";
  static final String TLS_FAILED = "tls-failed";
  static final String BAD_GREETING = "bad-greeting";
  static final String PAGE_ERROR = "page-error";
  static final String SERVER_ERROR = "server-error";
  static final String NOT_ALLOWED = "not-allowed";

  private Outcome() {}
}
