package firstline.knowledge.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that is wrong with the content, so that all of it is told at once. May be
 * used from several threads.
 */
public final class Problems {
  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  /** Notes something that keeps the content from being served. */
  public synchronized void error(Place place, String message) {
    errors.add(Problem.at(place, message));
  }

  /** Notes something that a manager should know and a customer does not notice. */
  public synchronized void warning(Place place, String message) {
    warnings.add(Problem.at(place, message));
  }

  /** Each error once, in reading order. */
  public synchronized List<Problem> errors() {
    return errors.stream().distinct().sorted().toList();
  }

  /** Each warning once, in reading order. */
  public synchronized List<Problem> warnings() {
    return warnings.stream().distinct().sorted().toList();
  }
}
