package firstline.core.customer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A support plan that a customer bought.
 *
 * @param platform what it was bought for; empty for a plan for every platform
 * @param minutesLeft of this month; empty for a plan without limit
 */
public record CarePlan(String name, Optional<Platform> platform, OptionalInt minutesLeft) {
  /** A plan for one platform with some minutes left of this month. */
  public static CarePlan of(String name, Platform platform, int minutesLeft) {
    return new CarePlan(name, Optional.of(platform), OptionalInt.of(minutesLeft));
  }
}
