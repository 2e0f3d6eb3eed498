package firstline.web.graph;

import java.util.List;

/** Where everything of a graph stands, in pixels from the upper left corner. */
public record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {
  /**
   * A node.
   *
   * @param x of its centre
   * @param y of its upper edge
   * @param layer from 0 at the top
   * @param place among the nodes of its layer, from 0 at the left
   */
  public record Box(String node, int x, int y, int layer, int place) {}

  /**
   * An edge.
   *
   * @param points from the one node to the other; all but the first and the last are bends
   * @param back whether it leads up again
   */
  public record Line(Graph.Edge edge, List<Point> points, boolean back) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** One point. */
  public record Point(int x, int y) {}

  public Drawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }
}
