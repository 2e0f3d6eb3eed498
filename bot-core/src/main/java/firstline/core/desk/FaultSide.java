package firstline.core.desk;

/** Where the investigation found the cause. */
public enum FaultSide {
  UNKNOWN,
  PROVIDER,
  CUSTOMER,
  THIRD_PARTY
}
