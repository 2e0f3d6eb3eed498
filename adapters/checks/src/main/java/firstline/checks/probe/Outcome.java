package firstline.checks.probe;

import java.util.Locale;

/** All that checks can come to; each kind of check names its own few of them. */
public enum Outcome {
  /** What was looked at is as it should be. The only good outcome. */
  OK,
  /** It may not be looked at from here, or not now. */
  NOT_ALLOWED,
  NAME_NOT_FOUND,
  UNREACHABLE,
  /** Those who would have to know do not answer. */
  NO_ANSWER,
  /** It points somewhere else than it should. */
  ELSEWHERE,

  // Names and domains.
  NO_ADDRESS,
  PRIVATE_ADDRESS,
  DNSSEC_FAILED,
  SPREADING,
  SERVERS_DISAGREE,
  LAME,
  ALL_LAME,
  MISMATCH,
  EXPIRING,
  EXPIRED,
  /** It has run out and comes back for a fee only. */
  REDEMPTION,
  /** It has run out for good and is about to be free for anybody. */
  PENDING_DELETE,
  ON_HOLD,
  NOT_REGISTERED,
  UNKNOWN,

  // Certificates.
  TLS_FAILED,
  NO_TLS,
  OLD_PROTOCOL,
  NOT_YET_VALID,
  WRONG_NAME,
  SELF_SIGNED,
  INCOMPLETE_CHAIN,
  UNTRUSTED,

  // Web pages.
  PAGE_ERROR,
  SERVER_ERROR,
  REDIRECT_LOOP,
  SUSPENDED,
  DEFAULT_PAGE,
  PARKED,
  CHALLENGE,
  APP_ERROR,
  DATABASE_ERROR,
  MAINTENANCE,
  RESOURCE_LIMIT,
  BLANK,
  SLOW,

  // Mail.
  BAD_GREETING,
  TURNED_AWAY,
  NO_STARTTLS,
  NO_MX,
  NULL_MX,
  MX_NOT_FOUND,
  /** Where the name of a server has to stand there is an address. */
  MX_IS_ADDRESS,
  NO_SPF,
  SPF_BROKEN,
  SPF_TWICE,
  /** It lets anybody send. */
  SPF_OPEN,
  SPF_TOO_MANY_LOOKUPS,
  SPF_REFUSES,
  NO_DKIM,
  DKIM_BROKEN,
  NO_DMARC,
  DMARC_BROKEN,

  // Ports and lists.
  CLOSED,
  LISTED,
  BLOCKED,
  BAD_ADDRESS,
  NOT_CONFIGURED;

  /** As flows and phrases write it, for example {@code name-not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
