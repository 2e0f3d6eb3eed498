package firstline.core.customer;

/** The kind of hosting that a service runs on. */
public enum Platform {
  SHARED,
  RESELLER,
  VPS,
  CLOUD,
  DEDICATED,
  PLATFORM
}
