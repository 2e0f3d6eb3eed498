package firstline.web.graph;

import java.util.List;

/**
 * A directed graph. Edges to nodes that it does not have are passed over.
 *
 * @param nodes their names, each once; the first is where one begins
 */
public record Graph(List<String> nodes, List<Edge> edges) {
  /** One way from a node to another; several between the same two have marks that differ. */
  public record Edge(String from, String to, String mark) {}

  public Graph {
    var known = List.copyOf(nodes);
    nodes = known;
    edges =
        edges.stream()
            .filter(edge -> known.contains(edge.from()) && known.contains(edge.to()))
            .toList();
  }
}
