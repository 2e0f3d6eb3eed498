package firstline.core.policy;

/** A compiled condition of a rule. */
public interface Condition {
  /**
   * Whether it holds.
   *
   * @throws PolicyFault if that cannot be told
   */
  boolean holds(Judgement judgement);

  /** As it was written. */
  String source();
}
