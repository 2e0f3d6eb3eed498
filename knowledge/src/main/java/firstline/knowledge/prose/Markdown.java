package firstline.knowledge.prose;

import firstline.core.message.Block;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads Markdown into blocks; what blocks cannot hold is noted as a problem with its place. */
public final class Markdown {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private final Trouble trouble;
  private final Inline inline;
  private final Optional<Attaching> files;
  private final List<Block> blocks = new ArrayList<>();

  private Markdown(Trouble trouble, Optional<Attaching> files) {
    this.trouble = trouble;
    this.inline = new Inline(trouble);
    this.files = files;
  }

  /** The blocks of a text. Holes in it stay holes: see {@link Holes}. */
  public static List<Block> blocks(SourceText source, Problems problems) {
    return blocks(source, Optional.empty(), problems);
  }

  /**
   * The blocks of an article's text, which may show files that lie beside it, each in a paragraph
   * of its own: <code>![What it shows](name.png)</code> or <code>[What it is](name.pdf)</code>.
   */
  public static List<Block> blocks(SourceText source, Attaching files, Problems problems) {
    return blocks(source, Optional.of(files), problems);
  }

  private static List<Block> blocks(
      SourceText source, Optional<Attaching> files, Problems problems) {
    var reader = new Markdown(new Trouble(source, problems), files);
    Children.of(PARSER.parse(source.text())).forEach(reader::block);
    return List.copyOf(reader.blocks);
  }

  private void block(Node node) {
    switch (node) {
      case Paragraph paragraph -> blocks.add(paragraph(paragraph));
      case org.commonmark.node.Heading heading ->
          blocks.add(new Block.Heading(inline.text(heading)));
      case OrderedList list -> blocks.add(new Block.Steps(first(list), items(list)));
      case BulletList list -> blocks.add(new Block.Bullets(items(list)));
      case FencedCodeBlock code -> blocks.add(new Block.CodeBlock(withoutEnd(code.getLiteral())));
      case IndentedCodeBlock code -> blocks.add(new Block.CodeBlock(withoutEnd(code.getLiteral())));
      default -> trouble.at(node, Trouble.nameOf(node) + " cannot be shown in a message");
    }
  }

  private Block paragraph(Paragraph paragraph) {
    var only = paragraph.getFirstChild();
    if (files.isPresent() && only != null && only.getNext() == null) {
      switch (only) {
        case Image image -> {
          return attached(files.get(), image, image.getDestination(), image.getTitle());
        }
        case Link link when Links.isBeside(link.getDestination()) -> {
          return attached(files.get(), link, link.getDestination(), link.getTitle());
        }
        default -> {}
      }
    }
    return new Block.Paragraph(inline.text(paragraph));
  }

  private Block attached(Attaching to, Node node, String name, @Nullable String title) {
    var words = inline.text(node).plain().strip();
    if (words.isEmpty()) {
      trouble.at(node, "a file has words that say what it is: ![What it shows](" + name + ")");
    }
    if (title != null) {
      trouble.at(node, "a file has no title beside its words");
    }
    return to.attach(name, words, trouble.place(node));
  }

  private static int first(OrderedList list) {
    return Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
  }

  private List<Text> items(ListBlock list) {
    return Children.of(list).map(this::item).toList();
  }

  private Text item(Node item) {
    var parts = Children.of(item).toList();
    parts.stream()
        .skip(1)
        .findFirst()
        .ifPresent(
            more -> trouble.at(more, "an item of a list takes one paragraph and nothing in it"));
    return switch (parts.isEmpty() ? null : parts.getFirst()) {
      case null -> {
        trouble.at(item, "an item of a list is empty");
        yield new Text(List.<Span>of());
      }
      case Paragraph paragraph -> inline.text(paragraph);
      case Node other -> {
        trouble.at(other, "an item of a list takes one paragraph and nothing in it");
        yield new Text(List.<Span>of());
      }
    };
  }

  private static String withoutEnd(String code) {
    return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
  }
}
