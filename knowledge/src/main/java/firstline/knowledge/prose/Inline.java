package firstline.knowledge.prose;

import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Reads what stands within one paragraph. */
final class Inline {
  private final Trouble trouble;

  Inline(Trouble trouble) {
    this.trouble = trouble;
  }

  Text text(Node parent) {
    var spans = new ArrayList<Span>();
    Children.of(parent).map(this::span).forEach(span -> append(spans, span));
    return new Text(spans);
  }

  private static void append(List<Span> spans, Span span) {
    if (span instanceof Span.Plain(String more)
        && !spans.isEmpty()
        && spans.getLast() instanceof Span.Plain(String before)) {
      spans.set(spans.size() - 1, new Span.Plain(before + more));
    } else {
      spans.add(span);
    }
  }

  private Span span(Node node) {
    return switch (node) {
      case org.commonmark.node.Text text -> new Span.Plain(text.getLiteral());
      case SoftLineBreak line -> new Span.Plain(" ");
      case Code code -> new Span.Code(code.getLiteral());
      case StrongEmphasis strong -> look(strong, Span.Strong::new);
      case Emphasis emphasis -> look(emphasis, Span.Emphasis::new);
      case Link link -> link(link);
      default -> {
        trouble.at(node, Trouble.nameOf(node) + " cannot be shown in a message");
        yield new Span.Plain("");
      }
    };
  }

  private Span look(Node node, Function<String, Span> look) {
    return look.apply(Children.of(node).map(this::bare).collect(Collectors.joining()));
  }

  private Span link(Link link) {
    if (!Links.canBe(link.getDestination())) {
      trouble.at(link, "a link goes to an address that starts with https://, http:// or mailto:");
    }
    if (link.getTitle() != null) {
      trouble.at(link, "a link has no title beside its name");
    }
    return look(link, name -> new Span.Link(name, link.getDestination()));
  }

  private String bare(Node node) {
    return switch (node) {
      case org.commonmark.node.Text text -> text.getLiteral();
      case SoftLineBreak line -> " ";
      default -> {
        trouble.at(node, "one look at a time: no markup within bold, italics or a link");
        yield "";
      }
    };
  }
}
