package firstline.knowledge.overlap;

import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.core.message.Text;
import firstline.knowledge.article.Article;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An article's sentences, in reading order. What is to be typed is no statement and left out. */
final class Sentences {
  private static final Pattern END = Pattern.compile("(?<=[.!?:;])\\s+(?=\\p{Lu}|\\p{N}|`)");

  private Sentences() {}

  static List<String> of(Article article) {
    return Stream.concat(
            Stream.of(article.summary()),
            Arrays.stream(Rung.values())
                .flatMap(rung -> article.parts().getOrDefault(rung, List.of()).stream())
                .flatMap(Sentences::texts))
        .flatMap(END::splitAsStream)
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Paragraph(Text text) -> Stream.of(text.plain());
      case Block.Heading(Text text) -> Stream.of(text.plain());
      case Block.Steps(_, List<Text> items) -> items.stream().map(Text::plain);
      case Block.Bullets(List<Text> items) -> items.stream().map(Text::plain);
      case Block.CodeBlock _, Block.File _ -> Stream.empty();
    };
  }
}
