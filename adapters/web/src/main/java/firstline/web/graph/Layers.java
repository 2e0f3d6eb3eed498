package firstline.web.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts nodes into layers so that every edge leads down, apart from those that close a circle. An
 * edge over several layers gets a cell in each of those between, where it can bend.
 */
final class Layers {
  /** A node, or a bend of an edge. */
  static final class Cell {
    final String node;
    final List<Cell> above = new ArrayList<>();
    final List<Cell> below = new ArrayList<>();
    int layer;
    double x;

    Cell(String node) {
      this.node = node;
    }

    boolean isBend() {
      return node.isEmpty();
    }
  }

  /** The cells that an edge runs through, from the upper to the lower one. */
  record Chain(Graph.Edge edge, List<Cell> cells, boolean back) {}

  /** As many nodes that nothing follows stand side by side in one row. */
  private static final int MOST_ENDS = 4;

  private final Graph graph;
  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<String, List<String>> next = new HashMap<>();
  private final Set<Graph.Edge> back = new HashSet<>();
  private final List<Chain> chains = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  private Layers(Graph graph) {
    this.graph = graph;
  }

  static Layers of(Graph graph) {
    var layers = new Layers(graph);
    graph.nodes().forEach(node -> layers.cells.put(node, new Cell(node)));
    layers.findCircles();
    layers.sink();
    layers.wrap();
    layers.fill();
    graph.edges().forEach(layers::chain);
    return layers;
  }

  /** From the top down; within each, from the left to the right. */
  List<List<Cell>> rows() {
    return rows;
  }

  List<Chain> chains() {
    return chains;
  }

  private void findCircles() {
    var open = new HashSet<String>();
    var seen = new HashSet<String>();
    graph.nodes().forEach(node -> walk(node, open, seen));
  }

  private void walk(String node, Set<String> open, Set<String> seen) {
    if (!seen.add(node)) {
      return;
    }
    open.add(node);
    for (var edge : graph.edges()) {
      if (edge.from().equals(node)) {
        if (open.contains(edge.to())) {
          back.add(edge);
        } else {
          walk(edge.to(), open, seen);
        }
      }
    }
    open.remove(node);
  }

  /** Each node comes below all that lead to it, as high as that allows. */
  private void sink() {
    for (var edge : graph.edges()) {
      if (!back.contains(edge)) {
        next.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (var from : graph.nodes()) {
        for (var to : next.getOrDefault(from, List.of())) {
          if (cell(to).layer <= cell(from).layer) {
            cell(to).layer = cell(from).layer + 1;
            moved = true;
          }
        }
      }
    }
  }

  /** Where many ends would stand side by side, they stand in several rows. */
  private void wrap() {
    var ends = new HashMap<Integer, Integer>();
    for (var node : graph.nodes()) {
      if (!next.containsKey(node)) {
        int layer = cell(node).layer;
        int before = ends.getOrDefault(layer, 0);
        ends.put(layer, before + 1);
        cell(node).layer = layer + before / MOST_ENDS;
      }
    }
  }

  /** Nodes stand first in the order in which one comes by them. */
  private void fill() {
    var seen = new HashSet<String>();
    graph.nodes().forEach(node -> place(node, seen));
  }

  private void place(String node, Set<String> seen) {
    if (seen.add(node)) {
      row(cell(node).layer).add(cell(node));
      next.getOrDefault(node, List.of()).forEach(other -> place(other, seen));
    }
  }

  private void chain(Graph.Edge edge) {
    boolean up = back.contains(edge);
    var first = cell(up ? edge.to() : edge.from());
    var last = cell(up ? edge.from() : edge.to());
    var chain = new ArrayList<Cell>(List.of(first));
    for (int layer = first.layer + 1; layer < last.layer; layer++) {
      var bend = new Cell("");
      bend.layer = layer;
      row(layer).add(bend);
      chain.add(bend);
    }
    if (first != last) {
      chain.add(last);
    }
    for (int i = 1; i < chain.size(); i++) {
      chain.get(i - 1).below.add(chain.get(i));
      chain.get(i).above.add(chain.get(i - 1));
    }
    chains.add(new Chain(edge, chain, up));
  }

  private List<Cell> row(int layer) {
    while (rows.size() <= layer) {
      rows.add(new ArrayList<>());
    }
    return rows.get(layer);
  }

  private Cell cell(String node) {
    return java.util.Objects.requireNonNull(cells.get(node));
  }
}
