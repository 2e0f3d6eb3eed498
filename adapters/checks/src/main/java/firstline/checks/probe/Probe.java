package firstline.checks.probe;

import firstline.checks.network.Deadline;

/** One kind of live check. */
public interface Probe {
  ProbeKind kind();

  /**
   * What is looked at, for the report.
   *
   * @throws IllegalArgumentException if an argument is missing or wrong by the content's fault
   */
  String target(Arguments arguments);

  /** Looks, until the deadline at the latest. */
  Sight look(Arguments arguments, Deadline deadline);
}
