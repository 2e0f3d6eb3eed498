package firstline.core.desk;

import java.time.Instant;

/** A customer waits for a person. */
public record Handoff(Instant at, Cause cause) {
  /** What led to it. */
  public enum Cause {
    /** The customer asked for a person. */
    ASKED,
    /** Three misunderstandings in a row. */
    NOT_UNDERSTOOD,
    /** What we know did not solve it. */
    NOT_SOLVED,
    /** A flow came to the end of what can be done without a person. */
    FLOW,
    /** The customer says that an account is theirs, and staff are to look into it. */
    IDENTITY,
    /** Something of ours failed. */
    FAULT,
    /** A question before buying; it is open to everybody (FL-1). */
    SALES,
    /** An emergency was accepted, and whoever is on call is paged. */
    EMERGENCY,
    /** Staff decided that a person helps. */
    OVERRIDDEN
  }
}
