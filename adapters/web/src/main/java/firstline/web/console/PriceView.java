package firstline.web.console;

import firstline.core.quote.Price;
import java.util.List;

/** A price with the lines that it comes of. */
public record PriceView(String words, String total, List<LineView> lines) {
  /** One line; {@code minutes} is empty where it is not time that is paid. */
  public record LineView(String label, String minutes, String rate, String amount) {}

  static PriceView of(Price price) {
    return new PriceView(
        CaseWords.of(price),
        price.total().toString(),
        price.lines().stream()
            .map(
                line ->
                    new LineView(
                        line.label(),
                        line.minutes() == 0 ? "" : String.valueOf(line.minutes()),
                        line.rate().toString(),
                        line.amount().toString()))
            .toList());
  }
}
