package firstline.knowledge.prose;

import firstline.core.message.Block;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Places in a text where something is filled in after its markup has been read, so that nothing
 * that is filled in can be taken for markup. While a text is on its way, a hole is written with
 * characters of Unicode's private area in place of the braces; columns stay what they were.
 */
public final class Holes {
  /** A name of the provider's file, written <code>{{name}}</code>. */
  public static final Holes PROVIDER = new Holes("\uE002\uE002", "\uE003\uE003");

  /** An argument of a phrase, written <code>{name}</code>. */
  public static final Holes ARGUMENT = new Holes("\uE000", "\uE001");

  private static final Pattern RESERVED = Pattern.compile("[\uE000-\uE003]");

  private final String open;
  private final String close;
  private final Pattern hole;

  private Holes(String open, String close) {
    this.open = open;
    this.close = close;
    this.hole = Pattern.compile(open + "([^\uE000-\uE003]*)" + close);
  }

  /** Whether a text has characters of its own that stand for holes. */
  public static boolean clash(String text) {
    return RESERVED.matcher(text).find();
  }

  static boolean opensWith(String text) {
    return text.startsWith(PROVIDER.open) || text.startsWith(ARGUMENT.open);
  }

  /** A hole of that name. */
  public String named(String name) {
    return open + name + close;
  }

  /** A text with every hole filled. */
  public String fill(String text, Function<String, String> values) {
    return hole.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1).strip())));
  }

  /** Blocks with every hole filled; an address of a page in running text becomes a link. */
  public List<Block> fill(List<Block> blocks, Function<String, String> values) {
    return blocks.stream().map(block -> fill(block, values)).toList();
  }

  private Block fill(Block block, Function<String, String> values) {
    return switch (block) {
      case Block.Paragraph(Text text) -> new Block.Paragraph(fill(text, values));
      case Block.Heading(Text text) -> new Block.Heading(fill(text, values));
      case Block.Steps(int first, List<Text> items) -> new Block.Steps(first, all(items, values));
      case Block.Bullets(List<Text> items) -> new Block.Bullets(all(items, values));
      case Block.CodeBlock(String code) -> new Block.CodeBlock(fill(code, values));
      case Block.Handed handed -> handed;
      case Block.Attached(var article, String name, String words) ->
          new Block.Attached(article, name, fill(words, values.andThen(Holes::oneLine)));
    };
  }

  private List<Text> all(List<Text> texts, Function<String, String> values) {
    return texts.stream().map(text -> fill(text, values)).toList();
  }

  private Text fill(Text text, Function<String, String> values) {
    Function<String, String> line = values.andThen(Holes::oneLine);
    return new Text(text.spans().stream().flatMap(span -> fill(span, line)).toList());
  }

  private Stream<Span> fill(Span span, Function<String, String> values) {
    return switch (span) {
      case Span.Plain(String text) -> plain(text, values).stream();
      case Span.Strong(String text) -> Stream.of(new Span.Strong(fill(text, values)));
      case Span.Emphasis(String text) -> Stream.of(new Span.Emphasis(fill(text, values)));
      case Span.Code(String text) -> Stream.of(new Span.Code(fill(text, values)));
      case Span.Link(String text, String url) ->
          Stream.of(link(fill(text, values), fill(url, values)));
    };
  }

  private static Span link(String text, String url) {
    return Links.canBe(url) ? new Span.Link(text, url) : new Span.Plain(text);
  }

  private List<Span> plain(String text, Function<String, String> values) {
    var spans = new ArrayList<Span>();
    var words = new StringBuilder();
    var found = hole.matcher(text);
    while (found.find()) {
      found.appendReplacement(words, "");
      var value = values.apply(found.group(1).strip());
      if (Links.isPage(value)) {
        end(words, spans);
        spans.add(new Span.Link(value, value));
      } else {
        words.append(value);
      }
    }
    found.appendTail(words);
    end(words, spans);
    return spans;
  }

  private static void end(StringBuilder words, List<Span> spans) {
    if (!words.isEmpty()) {
      spans.add(new Span.Plain(words.toString()));
      words.setLength(0);
    }
  }

  private static String oneLine(String value) {
    return value.replaceAll("[\\r\\n]+", " ");
  }
}
