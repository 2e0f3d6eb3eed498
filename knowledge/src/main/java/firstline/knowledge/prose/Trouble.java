package firstline.knowledge.prose;

import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/** Notes what is wrong with a piece of Markdown where it is wrong. */
record Trouble(SourceText source, Problems problems) {

  void at(Node node, String message) {
    problems.error(place(node), message);
  }

  /** Where a node begins. */
  Place place(Node node) {
    var spans = node.getSourceSpans();
    if (!spans.isEmpty()) {
      return source.place(spans.getFirst().getLineIndex(), spans.getFirst().getColumnIndex());
    }
    var parent = node.getParent();
    return parent == null ? source.start() : place(parent);
  }

  /** What a writer calls it. */
  static String nameOf(Node node) {
    return switch (node) {
      case BlockQuote quote -> "a quotation (>)";
      case HardLineBreak hard -> "a forced line break";
      case HtmlBlock html -> "HTML";
      case HtmlInline html -> "HTML";
      case Image image -> "an image within a text";
      case LinkReferenceDefinition definition -> "a link definition";
      case ThematicBreak line -> "a line (---)";
      default -> node.getClass().getSimpleName();
    };
  }
}
