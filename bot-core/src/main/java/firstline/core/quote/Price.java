package firstline.core.quote;

import java.util.List;

/**
 * What some work costs.
 *
 * @param total the money to pay, the sum of the lines
 * @param tokens how many of the customer's tokens it takes
 * @param planMinutes how many minutes it takes from the customer's plan
 * @param example whether a figure in it is made up until a manager sets it
 */
public record Price(Money total, int tokens, int planMinutes, boolean example, List<Line> lines) {
  public Price {
    lines = List.copyOf(lines);
  }

  /**
   * One part of a price.
   *
   * @param minutes the time that is paid for; 0 where it is not time that is paid
   * @param rate for an hour, or for one piece
   */
  public record Line(String label, int minutes, Money rate, Money amount) {}
}
