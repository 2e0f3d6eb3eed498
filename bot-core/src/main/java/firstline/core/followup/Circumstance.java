package firstline.core.followup;

/** What only the customer can tell, and some policies ask before they call it an emergency. */
public enum Circumstance {
  /** The business cannot run without it from minute to minute (LX-10). */
  MISSION_CRITICAL,
  /** It is down at this moment (ITP-7). */
  DOWN_NOW,
  /** It was tried from other computers and networks (ITP-7). */
  TESTED_ELSEWHERE
}
