package firstline.core.policy;

/**
 * The order of judgement. In each stage at most one rule speaks: it settles something, and unless
 * it names an action, the judgement goes on with the next stage.
 */
public enum Stage {
  /** Answers from articles. */
  ANSWER,
  COMPLAINT,
  /** Whether we know who asks. */
  IDENTITY,
  /** Whether this person may use this kind of support. */
  CONTACT,
  /** Whether there is a ticket on it already. */
  SAME_PROBLEM,
  /** Whether this person may ask for this change. */
  AUTHORITY,
  /** What the policy does not do, or somebody else does. */
  OFFER,
  /** Emergencies and floors of urgency. */
  URGENCY,
  /** Where the fault lies. */
  FAULT,
  /** What must be told first. */
  DETAILS,
  /** Who carries it, and the price. */
  SCOPE,
  TEAM,
  /** What is done. */
  ACTION
}
