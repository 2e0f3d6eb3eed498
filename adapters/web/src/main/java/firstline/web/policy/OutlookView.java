package firstline.web.policy;

import java.util.List;
import java.util.Optional;

/**
 * How the answer changes in the days to come, as a drawing with a table beside it.
 *
 * @param width of the drawing, in its own units
 * @param asked where on it the question is asked
 * @param rows the first changes; {@code more} are left out
 * @param previous the change before the question, to go to, and {@code next} the one after
 */
public record OutlookView(
    int width,
    List<Strip> strips,
    List<Tick> ticks,
    int asked,
    List<Row> rows,
    int more,
    Optional<String> previous,
    Optional<String> next) {

  /** A time with one answer; {@code label} is its number where there is room for it. */
  public record Strip(int x, int width, boolean odd, String label, String title) {}

  /** A day on the axis. */
  public record Tick(int x, String label) {}

  /**
   * The same in words.
   *
   * @param href the page at that time
   * @param current whether the question falls into it
   */
  public record Row(
      int number, String from, String to, String answer, String href, boolean current) {}
}
