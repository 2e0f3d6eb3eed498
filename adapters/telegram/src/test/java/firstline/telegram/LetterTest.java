package firstline.telegram;

import static firstline.telegram.Deliveries.message;
import static firstline.telegram.Deliveries.paragraph;
import static firstline.telegram.Deliveries.press;
import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Message;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

class LetterTest {
  @Test
  void rendersEveryLook() {
    var text =
        new Text(
            List.of(
                new Span.Plain("a < b & c > d "),
                new Span.Strong("bold"),
                new Span.Emphasis("soft"),
                new Span.Code("x<y>"),
                new Span.Link("the \"page\"", "https://example.com/?a=1&b=\"2\"")));

    assertThat(html(new Block.Paragraph(text)))
        .isEqualTo(
            "a &lt; b &amp; c &gt; d <b>bold</b><i>soft</i><code>x&lt;y&gt;</code>"
                + "<a href=\"https://example.com/?a=1&amp;b=&quot;2&quot;\">the \"page\"</a>");
  }

  @Test
  void laysBlocksOutWithEmptyLinesBetweenThem() {
    var items = List.of(Text.of("open it"), Text.of("close it"));

    assertThat(
            html(
                new Block.Heading(Text.of("Mail")),
                paragraph("Do this:"),
                new Block.Steps(3, items),
                new Block.Bullets(items),
                new Block.CodeBlock("ping a\nping b")))
        .isEqualTo(
            """
            <b>Mail</b>
            Do this:

            3. open it
            4. close it

            • open it
            • close it

            <pre>ping a
            ping b</pre>""");
  }

  @Test
  void leavesOutWhatShowsNothing() {
    assertThat(html(paragraph(" "), paragraph("words"), new Block.CodeBlock("")))
        .isEqualTo("words");
  }

  @Test
  void makesBrokenCharactersWhole() {
    assertThat(html(paragraph("half \ud83d of one, \u0000\u0007bell\tand\nline")))
        .isEqualTo("half \uFFFD of one, bell\tand\nline");
  }

  @Test
  void carriesTheKeyOfEachChoice() {
    var letter =
        letter(
            message(
                List.of(
                    press("My mail does not arrive"),
                    new Choice.Open("The page", "https://example.com/a"),
                    press("Talk to a person")),
                paragraph("What is it?")));

    assertThat(rows(letter)).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(1));
    assertThat(buttons(letter))
        .extracting(InlineKeyboardButton::getCallbackData)
        .containsExactly("conv00000001.7.0", null, "conv00000001.7.2");
    assertThat(buttons(letter).get(1).getUrl()).isEqualTo("https://example.com/a");
  }

  @Test
  void putsShortLabelsBesideEachOther() {
    assertThat(rows(letter(message(List.of(press("Yes"), press("No")), paragraph("?")))))
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }

  @Test
  void shortensLongLabelsAndFillsEmptyOnes() {
    var letter =
        letter(message(List.of(press("a".repeat(61) + "😀😀😀"), press("  ")), paragraph("?")));

    assertThat(buttons(letter))
        .extracting(InlineKeyboardButton::getText)
        .containsExactly("a".repeat(61) + "😀…", "…");
  }

  @Test
  void saysAnAddressInWordsThatTelegramTakesForNone() {
    var letter =
        letter(
            message(
                List.of(new Choice.Open("Your quote", "http://localhost:8080/q/1"), press("Ok")),
                paragraph("Here it is.")));

    assertThat(letter.parts().getFirst().html())
        .isEqualTo("Here it is.\n\nYour quote: <code>http://localhost:8080/q/1</code>");
    assertThat(buttons(letter))
        .extracting(InlineKeyboardButton::getCallbackData)
        .containsExactly("conv00000001.7.1");
  }

  @Test
  void showsSomethingWhereThereAreOnlyButtons() {
    assertThat(letter(message(List.of(press("Ok")))).parts()).hasSize(1);
    assertThat(letter(message(List.of())).parts()).isEmpty();
  }

  @Test
  void keepsToAHundredButtons() {
    var letter = letter(message(Collections.nCopies(130, press("Ok")), paragraph("?")));

    assertThat(buttons(letter)).hasSize(100);
  }

  private static String html(Block... blocks) {
    var parts = letter(new Message(List.of(blocks), List.of())).parts();
    assertThat(parts).hasSize(1);
    return parts.getFirst().html();
  }

  private static Letter letter(Message message) {
    return Letter.of(Deliveries.to("1001", 7, message));
  }

  private static List<? extends List<InlineKeyboardButton>> rows(Letter letter) {
    return letter.keyboard().orElseThrow().getKeyboard();
  }

  private static List<InlineKeyboardButton> buttons(Letter letter) {
    return rows(letter).stream().flatMap(List::stream).toList();
  }
}
