package firstline.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where is  the quokka | where is the quokka",
        "mail ann@shop.example gone | mail … gone",
        "https://shop.example/x?y=1 is slow | … is slow",
        "shop.example expired | … expired",
        "block 203.0.113.7 please | block … please",
        "call me +49 (30) 123-4567 | call me …",
        "error 550 on port 465 | error 550 on port 465",
        "ann@shop.example | ''",
        "password: hunter22x | password: •••",
        "fe80::1:2:3 down | … down",
      })
  void keepsNothingThatTellsWhoSomebodyIs(String asked, String kept) {
    assertThat(Misses.impersonal(asked)).isEqualTo(kept);
  }
}
