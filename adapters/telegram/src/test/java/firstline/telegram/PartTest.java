package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.message.Block;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.telegram.fake.VisibleHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
  @Test
  void keepsAMessageWholeThatJustFits() {
    var parts = parts(Deliveries.paragraph("x".repeat(4000)), Deliveries.paragraph("y".repeat(94)));

    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().plain()).hasSize(4096);
  }

  @Test
  void partsBetweenBlocks() {
    var parts = parts(Deliveries.paragraph("x".repeat(4000)), Deliveries.paragraph("y".repeat(95)));

    assertThat(parts).extracting(Part::plain).containsExactly("x".repeat(4000), "y".repeat(95));
  }

  @Test
  void partsBetweenStepsOnlyWhereTheBlockIsTooLong() {
    var steps = IntStream.range(0, 60).mapToObj(i -> Text.of("z".repeat(100))).toList();
    var parts = parts(Deliveries.paragraph("Do this:"), new Block.Steps(1, steps));

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).plain()).startsWith("Do this:\n\n1. ");
    assertThat(parts.get(1).plain()).matches("(?s)[0-9]+\\. z.*");
  }

  @Test
  void doesNotCutThroughABoldWordOrALink() {
    var link = new Span.Link("a name of some length", "https://example.com");
    var parts = parts(paragraph(new Span.Plain("w ".repeat(2040)), link, new Span.Plain(" end")));

    assertThat(parts).hasSize(2);
    assertThat(parts.get(1).html())
        .isEqualTo("<a href=\"https://example.com\">a name of some length</a> end");
  }

  @Test
  void leavesNoHeadingAlone() {
    var heading = new Block.Heading(Text.of("Mail"));
    var fits =
        parts(
            Deliveries.paragraph("x".repeat(4000)), heading, Deliveries.paragraph("y".repeat(200)));
    var tooLong = parts(heading, Deliveries.paragraph("word ".repeat(2000)));

    assertThat(fits.get(1).plain()).startsWith("Mail\nyyy");
    assertThat(tooLong).hasSize(3);
    assertThat(tooLong.getFirst().plain()).startsWith("Mail\nword ");
  }

  @Test
  void cutsCodeBetweenLines() {
    var parts = parts(new Block.CodeBlock("0123456789\n".repeat(800)));

    assertThat(parts).hasSize(3);
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.html()).startsWith("<pre>0123456789").endsWith("</pre>");
              assertThat(part.plain().lines()).allMatch("0123456789"::equals);
            });
  }

  @Test
  void doesNotCutThroughACharacter() {
    var family = "👨‍👩‍👧";
    var parts = parts(Deliveries.paragraph("a" + family.repeat(1200)));

    assertThat(parts)
        .allSatisfy(
            part -> assertThat(part.plain().replace("a", "").replace(family, "")).isEmpty());
  }

  @Test
  void startsANewPartBeforeTelegramDropsLooks() {
    var bold =
        IntStream.range(0, 150)
            .<Block>mapToObj(i -> paragraph(new Span.Strong("b" + i)))
            .toArray(Block[]::new);

    assertThat(parts(bold)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void losesNothingAndStaysWithinTheLimit(long seed) {
    var blocks = blocks(new Random(seed));
    var parts = parts(blocks.toArray(Block[]::new));

    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(VisibleHtml.of(part.html())).isEqualTo(part.plain());
              assertThat(part.plain().length()).isBetween(1, Part.MOST_UNITS);
            });
    assertThat(letters(parts.stream().map(Part::plain).collect(Collectors.joining())))
        .isEqualTo(letters(whole(blocks)));
  }

  private static String whole(List<Block> blocks) {
    return Layout.of(blocks).stream()
        .flatMap(List::stream)
        .flatMap(line -> line.runs().stream())
        .map(Run::text)
        .collect(Collectors.joining());
  }

  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static List<Block> blocks(Random chance) {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < 1 + chance.nextInt(12); i++) {
      blocks.add(
          switch (chance.nextInt(5)) {
            case 0 -> new Block.Heading(Text.of(words(chance, 40)));
            case 1 -> new Block.Steps(1, texts(chance));
            case 2 -> new Block.Bullets(texts(chance));
            case 3 -> new Block.CodeBlock(words(chance, 6_000));
            default -> new Block.Paragraph(text(chance, 6_000));
          });
    }
    return blocks;
  }

  private static List<Text> texts(Random chance) {
    return IntStream.range(0, 1 + chance.nextInt(20)).mapToObj(i -> text(chance, 400)).toList();
  }

  private static Text text(Random chance, int most) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < 1 + chance.nextInt(6); i++) {
      var words = words(chance, most);
      spans.add(
          switch (chance.nextInt(5)) {
            case 0 -> new Span.Strong(words);
            case 1 -> new Span.Emphasis(words);
            case 2 -> new Span.Code(words);
            case 3 -> new Span.Link(words, "https://example.com/?a=b&c=<d>");
            default -> new Span.Plain(words);
          });
    }
    return new Text(spans);
  }

  private static String words(Random chance, int most) {
    var pieces =
        List.of(
            "word ", "<tag>", "&amp;", "😀", "👩‍🚀", "\n", "longer-than-a-word", "ö ", "e\u0301");
    var text = new StringBuilder("w");
    int length = chance.nextInt(most);
    while (text.length() < length) {
      text.append(pieces.get(chance.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static Block paragraph(Span... spans) {
    return new Block.Paragraph(new Text(List.of(spans)));
  }

  private static List<Part> parts(Block... blocks) {
    return Part.of(Layout.of(List.of(blocks)));
  }
}
