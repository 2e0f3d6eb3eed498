package firstline.core.message;

/** How deep help goes; the rungs of the best-effort ladder that an article can carry. */
public enum Rung {
  GUIDE,
  CLARIFY,
  ASSIST
}
