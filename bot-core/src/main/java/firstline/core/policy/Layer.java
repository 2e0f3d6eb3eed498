package firstline.core.policy;

/** Where problems of one type usually lie. */
public enum Layer {
  MIXED(Side.UNKNOWN),
  INFRASTRUCTURE(Side.PROVIDER),
  PLAN(Side.PROVIDER),
  ACCOUNT(Side.PROVIDER),
  INFORMATION(Side.PROVIDER),
  OS(Side.CUSTOMER),
  APPLICATION(Side.CUSTOMER),
  DEVICE(Side.CUSTOMER),
  THIRD_PARTY(Side.CUSTOMER);

  private final Side side;

  Layer(Side side) {
    this.side = side;
  }

  /** Whose side a problem counts as while nothing has been found. */
  public Side side() {
    return side;
  }
}
