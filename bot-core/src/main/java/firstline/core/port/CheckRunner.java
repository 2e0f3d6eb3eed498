package firstline.core.port;

import firstline.core.conversation.CheckRequest;
import firstline.core.desk.CheckReport;

/** Runs live checks. */
public interface CheckRunner {
  /**
   * Runs one check within its own time limit.
   *
   * @return how it came out; what could not be checked is an outcome, too
   * @throws java.util.concurrent.CancellationException if the program ends before the check
   */
  CheckReport run(CheckRequest request);
}
