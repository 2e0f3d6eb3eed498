package firstline.core.flow;

/** What a question takes as its answer, and how the answer is kept among the facts. */
public enum AnswerKind {
  /** Kept as {@code yes}, {@code no} or {@code unsure}. */
  YES_NO,
  /** Kept as the option's value. */
  CHOICE,
  /** Kept in lower case, in its ASCII form, without a trailing dot. */
  DOMAIN,
  /**
   * A domain name, kept as {@link #DOMAIN} is, or the address of a machine: IPv4, or IPv6 in lower
   * case.
   */
  HOST,
  /** Kept with the domain in lower case. */
  EMAIL,
  /** Kept as decimal digits. */
  NUMBER,
  /** Kept as it was typed. */
  TEXT,
  /** Kept with its scheme, its host in lower case. */
  URL,
  /** A day; kept as ISO 8601 writes it, for example {@code 2026-03-10}. */
  DATE,
  /**
   * A picture or another file, which is kept for staff; the answer is {@code sent} or {@code
   * skipped}.
   */
  SCREENSHOT
}
