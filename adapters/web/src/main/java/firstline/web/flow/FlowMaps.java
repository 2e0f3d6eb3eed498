package firstline.web.flow;

import firstline.knowledge.flow.FlowOutline;
import firstline.knowledge.flow.FlowOutline.Exit;
import firstline.knowledge.flow.FlowOutline.Stop;
import firstline.web.graph.Drawing;
import firstline.web.graph.Graph;
import firstline.web.graph.LayeredLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Draws a flow. */
final class FlowMaps {
  private static final LayeredLayout.Size SIZE = new LayeredLayout.Size(176, 46, 20, 44, 12);

  /** As many characters of a step's name as its box has room for. */
  private static final int LONGEST = 23;

  private final FlowOutline outline;
  private final FlowTally.Figures figures;
  private final Drawing drawing;

  private FlowMaps(FlowOutline outline, FlowTally.Figures figures) {
    this.outline = outline;
    this.figures = figures;
    this.drawing = LayeredLayout.of(graph(outline), SIZE);
  }

  static MapView of(FlowOutline outline, FlowTally.Figures figures) {
    return new FlowMaps(outline, figures).map();
  }

  private static Graph graph(FlowOutline outline) {
    var nodes = new ArrayList<String>();
    nodes.add(outline.start());
    outline.stops().stream()
        .map(Stop::id)
        .filter(id -> !id.equals(outline.start()))
        .forEach(nodes::add);
    var edges = new ArrayList<Graph.Edge>();
    for (var stop : outline.stops()) {
      for (var exit : stop.exits()) {
        edges.add(new Graph.Edge(stop.id(), exit.to(), exit.mark()));
      }
    }
    return new Graph(nodes, edges);
  }

  private MapView map() {
    return new MapView(
        drawing.width(),
        drawing.height(),
        SIZE.width(),
        SIZE.height(),
        drawing.boxes().stream().map(this::node).toList(),
        drawing.lines().stream().map(this::arrow).toList());
  }

  private MapView.Node node(Drawing.Box box) {
    var stop = stop(box.node());
    var at = figures.at(box.node());
    return new MapView.Node(
        box.node(),
        shortened(box.node()),
        kind(stop),
        box.x() - SIZE.width() / 2,
        box.y(),
        stop.kind().name().toLowerCase(Locale.ROOT),
        spoken(stop, at),
        at.here(),
        at.left(),
        nearest(box, -1),
        nearest(box, 1),
        beside(box, -1),
        beside(box, 1));
  }

  private Stop stop(String id) {
    return outline.stops().stream().filter(stop -> stop.id().equals(id)).findFirst().orElseThrow();
  }

  private static String shortened(String id) {
    return id.length() <= LONGEST ? id : id.substring(0, LONGEST - 1) + "…";
  }

  /** What a step is, in words; of an end and a finding also whose side it is on. */
  static String kind(Stop stop) {
    var kind =
        stop.kind().name().charAt(0) + stop.kind().name().substring(1).toLowerCase(Locale.ROOT);
    return switch (stop.kind()) {
      case CONCLUDE, FIND -> kind + ", " + stop.about().getFirst();
      case SAY, ASK, CHECK, BRANCH, ARTICLE, CALL -> kind;
    };
  }

  private static String spoken(Stop stop, FlowTally.AtStep at) {
    var words = new StringBuilder(kind(stop)).append(": ").append(stop.id());
    if (at.came() > 0) {
      words.append(", ").append(at.came()).append(" came by");
    }
    if (at.here() > 0) {
      words.append(", ").append(at.here()).append(" here now");
    }
    if (at.left() > 0) {
      words.append(", ").append(at.left()).append(" went away here");
    }
    return words.toString();
  }

  /** The nearest step that a way connects with, in a direction. */
  private String nearest(Drawing.Box box, int direction) {
    return drawing.lines().stream()
        .map(Drawing.Line::edge)
        .filter(edge -> edge.from().equals(box.node()) || edge.to().equals(box.node()))
        .map(edge -> edge.from().equals(box.node()) ? edge.to() : edge.from())
        .map(this::box)
        .filter(other -> (other.layer() - box.layer()) * direction > 0)
        .min(
            Comparator.comparingInt((Drawing.Box other) -> Math.abs(other.layer() - box.layer()))
                .thenComparingInt(other -> Math.abs(other.x() - box.x())))
        .map(Drawing.Box::node)
        .orElse("");
  }

  private String beside(Drawing.Box box, int direction) {
    return drawing.boxes().stream()
        .filter(other -> other.layer() == box.layer())
        .filter(other -> other.place() == box.place() + direction)
        .findFirst()
        .map(Drawing.Box::node)
        .orElse("");
  }

  private Drawing.Box box(String id) {
    return drawing.boxes().stream().filter(box -> box.node().equals(id)).findFirst().orElseThrow();
  }

  private MapView.Arrow arrow(Drawing.Line line) {
    var last = line.points().getLast();
    var edge = line.edge();
    return new MapView.Arrow(
        path(line.points(), edge.from().equals(edge.to())),
        line.back(),
        edge.mark(),
        last.x(),
        last.y() + (line.back() ? 16 : -11),
        words(edge));
  }

  private String words(Graph.Edge edge) {
    var condition =
        stop(edge.from()).exits().stream()
            .filter(exit -> exit.mark().equals(edge.mark()))
            .map(Exit::condition)
            .findFirst()
            .orElse("");
    return edge.from() + " → " + edge.to() + (condition.isEmpty() ? "" : ", if " + condition);
  }

  /** Curves between layers, straight lines past nodes. */
  private static String path(List<Drawing.Point> points, boolean round) {
    var first = points.getFirst();
    var path = new StringBuilder("M%d %d".formatted(first.x(), first.y()));
    if (round) {
      var last = points.getLast();
      int aside = SIZE.width();
      return path.append(
              " C%d %d %d %d %d %d"
                  .formatted(
                      first.x() + aside,
                      first.y() + 30,
                      last.x() + aside,
                      last.y() - 30,
                      last.x(),
                      last.y()))
          .toString();
    }
    for (int i = 1; i < points.size(); i++) {
      var from = points.get(i - 1);
      var to = points.get(i);
      if (i % 2 == 0) {
        path.append(" L%d %d".formatted(to.x(), to.y()));
      } else {
        int middle = (from.y() + to.y()) / 2;
        path.append(
            " C%d %d %d %d %d %d".formatted(from.x(), middle, to.x(), middle, to.x(), to.y()));
      }
    }
    return Objects.requireNonNull(path.toString());
  }
}
