package firstline.core.port;

import java.time.LocalDate;
import java.util.Map;

/** How many tokens of a language model were used on a day, and for whom. */
public interface Spending {
  /** Where nothing is kept: what was used is forgotten with the program. */
  Spending FORGOTTEN =
      new Spending() {
        @Override
        public Map<String, Long> on(LocalDate day) {
          return Map.of();
        }

        @Override
        public void add(LocalDate day, String who, int tokens) {
          // Kept by nobody.
        }
      };

  /** What was used on a day (UTC), by whoever it was used for. */
  Map<String, Long> on(LocalDate day);

  /** Adds to what was used on a day; earlier days may be forgotten then. */
  void add(LocalDate day, String who, int tokens);
}
