package firstline.web.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import firstline.web.graph.Graph.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredLayoutTest {
  private static final LayeredLayout.Size SIZE = new LayeredLayout.Size(100, 40, 10, 30, 5);

  private static Edge edge(String from, String to) {
    return new Edge(from, to, "");
  }

  @Test
  void whatFollowsStandsBelow() {
    var drawing =
        LayeredLayout.of(
            new Graph(
                List.of("a", "b", "c", "d"),
                List.of(edge("a", "b"), edge("a", "c"), edge("b", "d"), edge("c", "d"))),
            SIZE);
    assertThat(drawing.boxes())
        .extracting(Drawing.Box::node, Drawing.Box::layer)
        .containsExactlyInAnyOrder(tuple("a", 0), tuple("b", 1), tuple("c", 1), tuple("d", 2));
    assertThat(drawing.width()).isEqualTo(100 + 10 + 100 + 2 * 5);
    assertThat(drawing.height()).isEqualTo(3 * 40 + 2 * 30 + 2 * 5);
    assertThat(drawing.boxes().getFirst().x()).as("a, in the middle").isEqualTo(110);
  }

  @Test
  void aWayOverALayerBendsRoundWhatStandsThere() {
    var drawing =
        LayeredLayout.of(
            new Graph(
                List.of("a", "b", "c"), List.of(edge("a", "b"), edge("b", "c"), edge("a", "c"))),
            SIZE);
    var over =
        drawing.lines().stream().filter(line -> line.edge().equals(edge("a", "c"))).findFirst();
    assertThat(over.orElseThrow().points()).hasSize(4);
    var middle = drawing.boxes().stream().filter(box -> box.node().equals("b")).findFirst();
    assertThat(Math.abs(over.get().points().get(1).x() - middle.orElseThrow().x()))
        .isGreaterThanOrEqualTo(50);
  }

  @Test
  void aWayBackLeadsUp() {
    var drawing =
        LayeredLayout.of(
            new Graph(
                List.of("a", "b", "c"), List.of(edge("a", "b"), edge("b", "a"), edge("b", "c"))),
            SIZE);
    var back = drawing.lines().stream().filter(Drawing.Line::back).toList();
    assertThat(back).extracting(Drawing.Line::edge).containsExactly(edge("b", "a"));
    assertThat(back.getFirst().points().getFirst().y())
        .isGreaterThan(back.getFirst().points().getLast().y());
  }

  @Test
  void crossesNoLinesWhereThatCanBe() {
    var drawing =
        LayeredLayout.of(
            new Graph(
                List.of("top", "left", "right", "under-left", "under-right"),
                List.of(
                    edge("top", "left"),
                    edge("top", "right"),
                    edge("left", "under-right"),
                    edge("right", "under-left"))),
            SIZE);
    var places =
        drawing.boxes().stream().collect(Collectors.toMap(Drawing.Box::node, Drawing.Box::place));
    assertThat(places.get("left")).isEqualTo(places.get("under-right"));
    assertThat(places.get("right")).isEqualTo(places.get("under-left"));
  }

  @Test
  void aWideForkBecomesSeveralNarrowOnes() {
    var nodes = new ArrayList<>(List.of("fork"));
    var edges = new ArrayList<Edge>();
    for (int arm = 0; arm < 20; arm++) {
      nodes.add("arm" + arm);
      edges.add(edge("fork", "arm" + arm));
    }
    var drawing = LayeredLayout.of(new Graph(nodes, edges), SIZE);
    assertThat(drawing.boxes())
        .filteredOn(box -> !box.node().equals("fork"))
        .extracting(Drawing.Box::layer)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 20).mapToObj(arm -> 1 + arm / 4).toList());
    assertThat(drawing.width()).as("of twenty side by side").isLessThan(20 * 110 / 3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void boxesNeverOverlapAndLieWithin(long seed) {
    var random = new Random(seed);
    var nodes = IntStream.range(0, 30).mapToObj(i -> "n" + i).toList();
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < 60; i++) {
      edges.add(
          new Edge(
              nodes.get(random.nextInt(30)), nodes.get(random.nextInt(30)), String.valueOf(i)));
    }
    var drawing = LayeredLayout.of(new Graph(nodes, edges), SIZE);
    assertThat(drawing.boxes()).hasSize(30);
    assertThat(drawing.lines()).hasSize(60);
    for (var one : drawing.boxes()) {
      assertThat(one.x() - 50).isGreaterThanOrEqualTo(4);
      assertThat(one.x() + 50).isLessThanOrEqualTo(drawing.width() - 4);
      for (var other : drawing.boxes()) {
        if (!one.equals(other) && one.layer() == other.layer()) {
          assertThat(Math.abs(one.x() - other.x())).isGreaterThanOrEqualTo(108);
        }
      }
    }
  }
}
