package firstline.knowledge.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
  @Test
  void aLineIsASentenceWithItsSources() {
    assertThat(
            ReplyReader.read(
                "Open the panel. [1]\n\n2. **Then** press Mail [2, 3].\n- Done. [1] Look. [2][3]"))
        .isEqualTo(
            new ReplyReader.Read(
                List.of(
                    new Cited("Open the panel.", List.of(1)),
                    new Cited("Then press Mail.", List.of(2, 3)),
                    new Cited("Done.", List.of(1)),
                    new Cited("Look.", List.of(2, 3)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO ANSWER", "No answer.", "Sorry. [1]\nNO ANSWER"})
  void aRefusalIsOne(String reply) {
    assertThat(ReplyReader.read(reply)).isEqualTo(new ReplyReader.Refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Open the panel.",
        "Open the panel. [1]\nThen wait.",
        "Open the panel. Then press Mail. [1]",
        "You get it for nothing! Open the panel. [1]",
        "Here is what to do:\nOpen the panel. [1]",
        "[1]",
        "Open the panel. [1] Then wait.",
        "Open the panel. [a]",
      })
  void aSentenceWithoutASourceOfItsOwnSpoilsIt(String reply) {
    assertThat(ReplyReader.read(reply)).isInstanceOf(ReplyReader.Unusable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Use a program, e.g. Thunderbird. [1]", "Nutzen Sie z. B. Outlook. [1]"})
  void anAbbreviationEndsNoSentence(String reply) {
    assertThat(ReplyReader.read(reply)).isInstanceOf(ReplyReader.Read.class);
  }

  @Test
  void onlyFinishedLinesAreJudgedOnTheWay() {
    assertThat(ReplyReader.finished("One. [1]\nTwo")).isEqualTo("One. [1]\n");
    assertThat(ReplyReader.finished("One")).isEmpty();
  }
}
