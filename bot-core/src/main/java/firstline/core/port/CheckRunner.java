package firstline.core.port;

import firstline.core.desk.CheckReport;

/** Runs live checks, also several of one conversation at once. */
public interface CheckRunner {
  /**
   * Runs one check within its own time limit, on the budget of the conversation and of the customer
   * at its address.
   *
   * @return how it came out; what could not be checked is an outcome, too
   * @throws java.util.concurrent.CancellationException if the program ends before the check
   */
  CheckReport run(Checks.Requested check);
}
