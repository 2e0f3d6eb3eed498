package firstline.web.login;

import firstline.core.port.StaffDirectory.Member;

/** Who is at the other end of a request. */
public sealed interface Visit {
  /** What the browser's cookie carries. */
  Token token();

  /** Nobody we know; the token only ties forms to the browser and never becomes a session. */
  record Stranger(Token token) implements Visit {}

  /** A member who is logged in. */
  record Known(Token token, Member member) implements Visit {}
}
