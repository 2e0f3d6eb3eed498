package firstline.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.FlowSlug;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {
  private static final Way WAY =
      new Way(
          new FlowSlug("mail-flow"),
          List.of(
              Way.Mark.at("symptom"),
              Way.Mark.arm("where", 2),
              Way.Mark.otherwise("who"),
              Way.Mark.at("mail-program")));

  @Test
  void isWrittenForStaffAndReadBack() {
    assertThat(WAY).hasToString("mail-flow: symptom → where [2] → who [otherwise] → mail-program");
    assertThat(Way.read(WAY.toString())).contains(WAY);
  }

  @Test
  void otherWordsAreNoWay() {
    assertThat(Way.read("mail-flow has just begun")).isEmpty();
    assertThat(Way.read("mail-flow: symptom → two words")).isEmpty();
    assertThat(Way.read(": symptom")).isEmpty();
  }
}
