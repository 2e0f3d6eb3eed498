package firstline.core.understanding;

/** A day that is named by how long ago it is. */
public enum Day {
  TODAY(0),
  YESTERDAY(1),
  DAY_BEFORE_YESTERDAY(2);

  private final int ago;

  Day(int ago) {
    this.ago = ago;
  }

  /** How many days ago it is. */
  int ago() {
    return ago;
  }
}
