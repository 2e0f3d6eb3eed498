package firstline.knowledge.prose;

import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** The parts right below a Markdown node. */
final class Children {
  private Children() {}

  static Stream<Node> of(Node parent) {
    return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
  }
}
