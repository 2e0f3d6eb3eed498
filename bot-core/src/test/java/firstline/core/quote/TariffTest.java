package firstline.core.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {
  private static final Tariff.Hourly HOURLY =
      new Tariff.Hourly("Work", Money.parse("ZAR 380.00"), 15, 1, true);

  @ParameterizedTest(name = "{0} minutes with a minimum of {1} and steps of {2} are billed as {3}")
  @CsvSource({
    "0, 15, 1, 15",
    "10, 15, 1, 15",
    "15, 15, 1, 15",
    "16, 15, 1, 16",
    "16, 15, 15, 30",
    "30, 15, 15, 30",
    "31, 15, 15, 45",
    "0, 0, 1, 0",
    "7, 0, 1, 7",
    "1, 0, 60, 60"
  })
  void bills(int minutes, int minimum, int step, int billed) {
    var tariff = new Tariff.Hourly("Work", Money.parse("ZAR 380.00"), minimum, step, false);
    assertThat(tariff.billed(minutes)).isEqualTo(billed);
  }

  @Test
  @DisplayName("by time, the line says what is billed and the total is its amount")
  void hourly() {
    var price = HOURLY.price(Work.ofMinutes(10));
    assertThat(price.total()).isEqualTo(Money.parse("ZAR 95.00"));
    assertThat(price.lines())
        .containsExactly(
            new Price.Line("Work", 15, Money.parse("ZAR 380.00"), Money.parse("ZAR 95.00")));
    assertThat(price.example()).isTrue();
    assertThat(price.tokens()).isZero();
    assertThat(price.planMinutes()).isZero();
    assertThat(HOURLY.currency().getCurrencyCode()).isEqualTo("ZAR");
  }

  @Test
  @DisplayName("a minimum below zero or a step of nothing is refused")
  void refusesNonsense() {
    var rate = Money.parse("ZAR 1.00");
    assertThatThrownBy(() -> new Tariff.Hourly("x", rate, -1, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tariff.Hourly("x", rate, 0, 0, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a fixed price does not look at the time")
  void fixed() {
    var price = new Tariff.Fixed("All", Money.parse("ZAR 112.00"), false).price(Work.ofMinutes(99));
    assertThat(price.total()).isEqualTo(Money.parse("ZAR 112.00"));
    assertThat(price.lines()).hasSize(1);
    assertThat(price.example()).isFalse();
  }

  @Test
  @DisplayName("what the plan does not cover is a second line")
  void planAndRest() {
    var rest = new Tariff.Hourly("Rest", Money.parse("AUD 100.00"), 0, 1, true);
    var plan = new Tariff.FromPlan("Plan", rest);
    var nothing = Money.parse("AUD 0.00");
    var split = plan.price(new Work(45, 30, 0, 0));
    assertThat(split.lines())
        .containsExactly(
            new Price.Line("Plan", 30, nothing, nothing),
            new Price.Line("Rest", 15, Money.parse("AUD 100.00"), Money.parse("AUD 25.00")));
    assertThat(split.total()).isEqualTo(Money.parse("AUD 25.00"));
    assertThat(split.planMinutes()).isEqualTo(30);
    assertThat(split.example()).isTrue();
    var covered = plan.price(new Work(45, 45, 0, 0));
    assertThat(covered.lines()).hasSize(1);
    assertThat(covered.total()).isEqualTo(nothing);
    assertThat(covered.planMinutes()).isEqualTo(45);
    assertThat(covered.example()).isFalse();
  }

  @ParameterizedTest(name = "{0} tokens needed, {1} there: {2} taken, {3} to pay")
  @CsvSource({
    "3, 5, 3, 0.00, 1",
    "3, 3, 3, 0.00, 1",
    "3, 1, 1, 50.00, 2",
    "3, 0, 0, 75.00, 1",
    "0, 4, 0, 0.00, 1"
  })
  void tokens(int needed, int held, int taken, String money, int lines) {
    var tariff = new Tariff.Tokens("Tokens", "To buy", Money.parse("USD 25.00"), true);
    var price = tariff.price(new Work(0, 0, needed, held));
    assertThat(price.tokens()).isEqualTo(taken);
    assertThat(price.total().figure()).isEqualTo(money);
    assertThat(price.lines()).hasSize(lines);
    assertThat(price.example()).isEqualTo(needed > held);
    assertThat(price.lines().stream().map(Price.Line::amount).reduce(Money::plus))
        .contains(price.total());
  }
}
