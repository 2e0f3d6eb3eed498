package firstline.web.graph;

import firstline.web.graph.Drawing.Box;
import firstline.web.graph.Drawing.Line;
import firstline.web.graph.Drawing.Point;
import firstline.web.graph.Layers.Cell;
import firstline.web.graph.Layers.Chain;
import java.util.ArrayList;
import java.util.List;

/** Lays a graph out: what follows stands below, edges go round nodes, few of them cross. */
public final class LayeredLayout {
  /**
   * How large things are drawn, in pixels.
   *
   * @param gap between neighbours of a layer
   * @param rise between layers
   * @param margin around all of it
   */
  public record Size(int width, int height, int gap, int rise, int margin) {}

  private final Size size;
  private final Layers layers;

  private LayeredLayout(Layers layers, Size size) {
    this.layers = layers;
    this.size = size;
  }

  /** A drawing of a graph that has at least one node. */
  public static Drawing of(Graph graph, Size size) {
    var layers = Layers.of(graph);
    Ordering.improve(layers.rows());
    Spacing.spread(layers.rows(), size);
    return new LayeredLayout(layers, size).drawing();
  }

  private Drawing drawing() {
    double left = edge(-1);
    double right = edge(1);
    layers.rows().forEach(row -> row.forEach(cell -> cell.x += size.margin() - left));
    int rows = layers.rows().size();
    return new Drawing(
        (int) Math.ceil(right - left) + 2 * size.margin(),
        rows * size.height() + (rows - 1) * size.rise() + 2 * size.margin(),
        boxes(),
        layers.chains().stream().map(this::line).toList());
  }

  /** How far it reaches to the left (-1) or to the right (1). */
  private double edge(int side) {
    var reach =
        layers.rows().stream()
            .flatMap(List::stream)
            .mapToDouble(cell -> cell.x + side * (cell.isBend() ? 1 : size.width() / 2.0));
    return (side < 0 ? reach.min() : reach.max()).orElse(0);
  }

  private List<Box> boxes() {
    var boxes = new ArrayList<Box>();
    for (var row : layers.rows()) {
      var nodes = row.stream().filter(cell -> !cell.isBend()).toList();
      for (int i = 0; i < nodes.size(); i++) {
        var cell = nodes.get(i);
        boxes.add(new Box(cell.node, (int) Math.round(cell.x), top(cell), cell.layer, i));
      }
    }
    return boxes;
  }

  private int top(Cell cell) {
    return size.margin() + cell.layer * (size.height() + size.rise());
  }

  private Line line(Chain chain) {
    var cells = chain.cells();
    var points = new ArrayList<Point>();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      int x = (int) Math.round(cell.x);
      if (i == 0) {
        points.add(new Point(port(cell, chain, cell.below), top(cell) + size.height()));
      } else if (i == cells.size() - 1) {
        points.add(new Point(port(cell, chain, cell.above), top(cell)));
      } else {
        points.add(new Point(x, top(cell)));
        points.add(new Point(x, top(cell) + size.height()));
      }
    }
    if (cells.size() == 1) {
      points.add(new Point((int) Math.round(cells.getFirst().x), top(cells.getFirst())));
    }
    return new Line(chain.edge(), chain.back() ? points.reversed() : points, chain.back());
  }

  /** Where on a node's edge a line begins or ends: side by side, in the order of the other ends. */
  private int port(Cell cell, Chain chain, List<Cell> others) {
    var sorted = others.stream().sorted(java.util.Comparator.comparingDouble(c -> c.x)).toList();
    var cells = chain.cells();
    var other =
        cells.getFirst() == cell
            ? cells.get(Math.min(1, cells.size() - 1))
            : cells.get(cells.size() - 2);
    double room = size.width() * 0.7 / (sorted.size() + 1);
    int place = Math.max(0, sorted.indexOf(other));
    return (int) Math.round(cell.x - size.width() * 0.35 + room * (place + 1));
  }
}
