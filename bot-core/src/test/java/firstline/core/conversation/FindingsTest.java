package firstline.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.message.Block;
import firstline.core.message.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static String found(Locale locale, String... paragraphs) {
    List<Block> blocks =
        Arrays.stream(paragraphs).<Block>map(p -> new Block.Paragraph(Text.of(p))).toList();
    return Findings.found(blocks, locale);
  }

  @Test
  void keepsWhatWasFound() {
    assertThat(found(Locale.ENGLISH, "The disk is full.", "That is on our side."))
        .isEqualTo("The disk is full.\nThat is on our side.");
  }

  @Test
  void leavesOutWhatOnlyLeadsOverToAnArticle() {
    assertThat(found(Locale.ENGLISH, "shop.example has no MX record. Add it in the panel:"))
        .isEqualTo("shop.example has no MX record.");
    assertThat(found(Locale.FRENCH, "Le disque est plein.", "Voici comment faire :"))
        .isEqualTo("Le disque est plein.");
  }

  @Test
  void keepsAFindingThatIsNothingElse() {
    assertThat(found(Locale.ENGLISH, "Add it in the panel:")).isEqualTo("Add it in the panel:");
  }
}
