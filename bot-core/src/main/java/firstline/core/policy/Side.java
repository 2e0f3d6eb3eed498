package firstline.core.policy;

import firstline.core.desk.FaultSide;

/** Whose responsibility a problem is: found by the investigation, or as its layer counts. */
public enum Side {
  UNKNOWN,
  PROVIDER,
  CUSTOMER;

  /** What was found goes before what the layer counts as. */
  static Side of(FaultSide found, Layer layer) {
    return switch (found) {
      case PROVIDER -> PROVIDER;
      case CUSTOMER, THIRD_PARTY -> CUSTOMER;
      case UNKNOWN -> layer.side();
    };
  }
}
