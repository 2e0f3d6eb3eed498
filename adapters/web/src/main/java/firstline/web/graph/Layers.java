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

  /** As many nodes stand side by side. */
  private static final int MOST = 4;

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

  /**
   * Each node comes below all that lead to it, as high as there is room. What an early way leads to
   * is placed before what a later one does, so that a wide fork becomes several narrow ones below
   * each other.
   */
  private void sink() {
    for (var edge : graph.edges()) {
      if (!back.contains(edge)) {
        next.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
      }
    }
    var taken = new HashMap<Integer, Integer>();
    for (var node : downwards()) {
      var cell = cell(node);
      while (taken.getOrDefault(cell.layer, 0) >= MOST) {
        cell.layer++;
      }
      taken.merge(cell.layer, 1, Integer::sum);
      for (var to : next.getOrDefault(node, List.of())) {
        cell(to).layer = Math.max(cell(to).layer, cell.layer + 1);
      }
    }
  }

  /** The nodes, each after all that lead to it, the first ways to their ends before later ones. */
  private List<String> downwards() {
    var seen = new HashSet<String>();
    var upwards = new ArrayList<String>();
    graph.nodes().reversed().forEach(node -> leave(node, seen, upwards));
    return upwards.reversed();
  }

  private void leave(String node, Set<String> seen, List<String> left) {
    if (seen.add(node)) {
      next.getOrDefault(node, List.of()).reversed().forEach(to -> leave(to, seen, left));
      left.add(node);
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
