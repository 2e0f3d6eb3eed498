package firstline.core.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "ZAR 380, ZAR 380.00",
    "ZAR 380.5, ZAR 380.50",
    "JPY 4000, JPY 4000",
    "KWD 1.234, KWD 1.234"
  })
  void keepsTheDigitsOfItsCurrency(String written, String shown) {
    assertThat(Money.parse(written)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "380.00",
        "ZAR",
        "ZAR 3,80",
        "XXQ 1",
        "ZAR 1.234",
        "JPY 1.5",
        "XAU 1",
        "ZAR -1",
        ""
      })
  @DisplayName("a figure needs a currency, and no more digits than that has")
  void refusesWhatIsNoAmount(String text) {
    assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("nothing is below zero")
  void refusesNegative() {
    var zar = Money.parse("ZAR 1.00").currency();
    assertThatThrownBy(() -> new Money(BigDecimal.valueOf(-1), zar))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{1} minutes at {0} are {2}")
  @CsvSource({
    "ZAR 380.00, 15, 95.00",
    "ZAR 380.00, 16, 101.33",
    "ZAR 340.00, 1, 5.67",
    "ZAR 0.30, 1, 0.01",
    "ZAR 0.29, 1, 0.00",
    "JPY 100, 15, 25",
    "JPY 100, 45, 75",
    "JPY 30, 1, 1",
    "JPY 29, 1, 0"
  })
  void roundsHalfUp(String rate, int minutes, String amount) {
    assertThat(Money.parse(rate).forMinutes(minutes).figure()).isEqualTo(amount);
  }

  @Test
  @DisplayName("a price by the minute is never further from the exact one than half a coin")
  void isWithinHalfACoin() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      int cents = random.nextInt(100_000);
      int minutes = random.nextInt(2_000);
      var rate = new Money(BigDecimal.valueOf(cents, 2), Money.parse("EUR 0").currency());
      var exact =
          BigDecimal.valueOf((long) cents * minutes, 2)
              .divide(BigDecimal.valueOf(60), 8, RoundingMode.HALF_EVEN);
      assertThat(rate.forMinutes(minutes).amount().subtract(exact).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.00500001"));
    }
  }

  @Test
  @DisplayName("amounts of one currency add up, of two they do not")
  void adds() {
    var two = Money.parse("USD 25.00").times(2);
    assertThat(two.plus(Money.parse("USD 0.50"))).isEqualTo(Money.parse("USD 50.50"));
    assertThat(two.isZero()).isFalse();
    assertThat(Money.zero(two.currency()).isZero()).isTrue();
    assertThatThrownBy(() -> two.plus(Money.parse("EUR 1")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
