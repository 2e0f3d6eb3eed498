package firstline.core.port;

import firstline.core.desk.CheckReport;
import java.util.Map;

/** Runs a live check for staff: always anew, and on nobody's budget. */
@FunctionalInterface
public interface SecondLook {
  /**
   * Runs one check within its own time limit.
   *
   * @throws IllegalArgumentException if there is no such probe or its arguments do not fit
   */
  CheckReport look(String probe, Map<String, String> arguments);
}
