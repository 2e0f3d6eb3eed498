package firstline.web.html;

import firstline.core.message.Block;
import firstline.core.message.Span;
import firstline.core.message.Text;
import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Blocks of a message or an article as HTML. */
public final class BlockHtml {
  private static final Set<String> SCHEMES = Set.of("https://", "http://", "mailto:");

  private final Markup out = new Markup();
  private final int headings;
  private final Function<Block.File, String> addresses;

  private BlockHtml(int headings, Function<Block.File, String> addresses) {
    this.headings = headings;
    this.addresses = addresses;
  }

  /**
   * Blocks for a template.
   *
   * @param headings the level of headings where they will stand, 2 to 6
   */
  public static Content of(List<Block> blocks, int headings) {
    return of(blocks, headings, BlockHtml::served);
  }

  /**
   * Blocks for a template.
   *
   * @param headings the level of headings where they will stand, 2 to 6
   * @param addresses where the files of articles are
   */
  public static Content of(
      List<Block> blocks, int headings, Function<Block.File, String> addresses) {
    var html = string(blocks, headings, addresses);
    return output -> output.writeContent(html);
  }

  /**
   * Blocks for a template, with files that staff hand over.
   *
   * @param headings the level of headings where they will stand, 2 to 6
   * @param addresses where such files are
   */
  public static Content handing(
      List<Block> blocks, int headings, Function<Block.Handed, String> addresses) {
    return of(
        blocks,
        headings,
        file -> file instanceof Block.Handed handed ? addresses.apply(handed) : served(file));
  }

  static String string(List<Block> blocks, int headings) {
    return string(blocks, headings, BlockHtml::served);
  }

  private static String string(
      List<Block> blocks, int headings, Function<Block.File, String> addresses) {
    var writer = new BlockHtml(headings, addresses);
    blocks.forEach(writer::block);
    return writer.out.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph(Text text) -> line("p", text);
      case Block.Heading(Text text) -> line("h" + headings, text);
      case Block.Steps(int first, List<Text> items) ->
          list(first == 1 ? "<ol>" : "<ol start=\"" + first + "\">", items, "</ol>");
      case Block.Bullets(List<Text> items) -> list("<ul>", items, "</ul>");
      case Block.CodeBlock(String code) ->
          out.tag("<pre dir=\"ltr\"><code>").exact(code).tag("</code></pre>");
      case Block.File file -> file(file);
    }
  }

  private void file(Block.File file) {
    var address = addresses.apply(file);
    var words = file.words().isEmpty() ? file.name() : file.words();
    if (address.isEmpty()) {
      out.tag("<p dir=\"auto\">").words(words).tag("</p>");
      return;
    }
    out.tag("<figure class=\"enclosed\"><a rel=\"noopener\" target=\"_blank\" href=\"");
    out.exact(address).tag("\">");
    if (file.isPicture()) {
      out.tag("<img loading=\"lazy\" src=\"").exact(address).tag("\" alt=\"");
      out.exact(words).tag("\"></a><figcaption dir=\"auto\">").words(words);
      out.tag("</figcaption></figure>");
    } else {
      out.words(words).tag("</a> <code>").words(file.name()).tag("</code></figure>");
    }
  }

  /** Where the help centre has the files of articles that customers get. */
  private static String served(Block.File file) {
    return switch (file) {
      case Block.Attached(var article, var name, _) -> "/help/" + article + "/files/" + name;
      case Block.Handed _ -> "";
    };
  }

  private void list(String open, List<Text> items, String close) {
    out.tag(open);
    items.forEach(item -> line("li", item));
    out.tag(close);
  }

  private void line(String tag, Text text) {
    out.tag("<" + tag + " dir=\"auto\">");
    text.spans().forEach(this::span);
    out.tag("</" + tag + ">");
  }

  private void span(Span span) {
    switch (span) {
      case Span.Plain(String text) -> out.words(text);
      case Span.Strong(String text) -> out.tag("<strong>").words(text).tag("</strong>");
      case Span.Emphasis(String text) -> out.tag("<em>").words(text).tag("</em>");
      case Span.Code(String text) -> out.tag("<code dir=\"ltr\">").words(text).tag("</code>");
      case Span.Link(String text, String url) -> link(text, url);
    }
  }

  private void link(String text, String url) {
    if (!isSafe(url)) {
      out.words(text);
      return;
    }
    out.tag("<a rel=\"noopener\" target=\"_blank\" href=\"").exact(url).tag("\">");
    out.words(text).tag("</a>");
  }

  /** Whether a browser may be sent there: nothing that runs, nothing on the reader's machine. */
  public static boolean isSafe(String url) {
    var start = url.strip().toLowerCase(Locale.ROOT);
    return SCHEMES.stream().anyMatch(start::startsWith);
  }
}
