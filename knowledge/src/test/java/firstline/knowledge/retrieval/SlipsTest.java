package firstline.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
  @ParameterizedTest
  @CsvSource({
    "outbox, outbox, 0",
    "outbox, outbx, 1",
    "outbox, outboox, 1",
    "outbox, outbix, 1",
    "outbox, otubox, 1",
    "certificate, certifcaet, 2",
    "größe, größer, 1",
    "outbox, inbox, 3",
    "domain, mail, 3",
    "a, abcd, 3",
  })
  void countsUpToTwo(String one, String other, int slips) {
    var first = one.codePoints().toArray();
    var second = other.codePoints().toArray();
    assertThat(Slips.between(first, second, 2)).isEqualTo(slips);
    assertThat(Slips.between(second, first, 2)).isEqualTo(slips);
  }
}
