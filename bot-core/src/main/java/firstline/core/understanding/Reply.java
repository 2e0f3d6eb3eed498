package firstline.core.understanding;

/** An answer to a question that takes yes or no. */
public enum Reply {
  YES,
  NO,
  UNSURE
}
