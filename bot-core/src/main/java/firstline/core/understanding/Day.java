package firstline.core.understanding;

/** A day that is named by how long ago it is, or what says that it is to come. */
public enum Day {
  TODAY(0),
  YESTERDAY(1),
  DAY_BEFORE_YESTERDAY(2),
  TOMORROW(-1),
  /** Said before the name of a day: not the last one of that name. */
  TO_COME(Integer.MIN_VALUE);

  private final int ago;

  Day(int ago) {
    this.ago = ago;
  }

  /** How many days ago it is; less than 0 for one that is to come. */
  int ago() {
    return ago;
  }
}
