package firstline.core.customer;

/** What a person may ask for on an account. */
public enum Role {
  PRIMARY,
  SECONDARY,
  AUTHORISED,
  /** Uses a service of the account, without being its contact. */
  USER,
  /** Known, but not listed on the account. */
  NONE
}
