package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpendingContractTest extends Contract {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  @Test
  void adds_up_what_each_used_on_a_day() {
    assertThat(storage.spending().on(TODAY)).isEmpty();
    storage.spending().add(TODAY, "ann", 100);
    storage.spending().add(TODAY, "bob", 7);
    storage.spending().add(TODAY, "ann", 23);
    reopen();
    assertThat(storage.spending().on(TODAY)).containsOnly(entry("ann", 123L), entry("bob", 7L));
    assertThat(storage.spending().on(TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void forgets_days_that_are_over() {
    storage.spending().add(TODAY, "ann", 100);
    storage.spending().add(TODAY.plusDays(1), "ann", 5);
    assertThat(storage.spending().on(TODAY)).isEmpty();
    assertThat(storage.spending().on(TODAY.plusDays(1))).containsOnly(entry("ann", 5L));
  }
}
