package firstline.core.customer;

/** The way of paying for support that a customer chose, where a policy knows several (LX-1). */
public enum SupportModel {
  /** One rate for everything. */
  FLAT,
  /** So many tokens an issue. */
  TOKEN
}
