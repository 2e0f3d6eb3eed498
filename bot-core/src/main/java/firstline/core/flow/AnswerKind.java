package firstline.core.flow;

/** What a question takes as its answer, and how the answer is kept among the facts. */
public enum AnswerKind {
  /** Kept as {@code yes}, {@code no} or {@code unsure}. */
  YES_NO,
  /** Kept as the option's value. */
  CHOICE,
  /** Kept in lower case, in its ASCII form, without a trailing dot. */
  DOMAIN,
  /** Kept with the domain in lower case. */
  EMAIL,
  /** Kept as decimal digits. */
  NUMBER,
  /** Kept as it was typed. */
  TEXT
}
