package firstline.core.flow;

import java.util.Map;

/** A condition on what a flow knows. */
public interface Guard {
  /** How a condition came out. */
  sealed interface Truth {
    record Holds() implements Truth {}

    record DoesNotHold() implements Truth {}

    /** It could not be told; {@code detail} says why. Never to be taken for a "no". */
    record Broken(String detail) implements Truth {}
  }

  /**
   * Judges the condition.
   *
   * @param facts as {@link FlowRun#facts()} keeps them
   */
  Truth test(Map<String, String> facts);

  /** The condition as it was written. */
  String source();
}
