package firstline.core.policy;

/** How urgent a customer says it is, from the least; where kinds have prices, also the kind. */
public enum Urgency {
  INFORMATIONAL,
  BILLING,
  STANDARD,
  URGENT,
  EMERGENCY;

  /** This, or the other if that is more urgent. */
  public Urgency atLeast(Urgency floor) {
    return compareTo(floor) < 0 ? floor : this;
  }
}
