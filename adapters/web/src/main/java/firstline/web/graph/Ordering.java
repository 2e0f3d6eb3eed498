package firstline.web.graph;

import firstline.web.graph.Layers.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Orders each layer so that few edges cross: every cell between those that it hangs on. */
final class Ordering {
  private static final int SWEEPS = 12;

  private final List<List<Cell>> rows;

  private Ordering(List<List<Cell>> rows) {
    this.rows = rows;
  }

  /** Changes the order within the rows. */
  static void improve(List<List<Cell>> rows) {
    new Ordering(rows).improve();
  }

  private void improve() {
    var best = copy();
    int fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      if (sweep % 2 == 0) {
        for (int i = 1; i < rows.size(); i++) {
          sort(rows.get(i), rows.get(i - 1), cell -> cell.above);
        }
      } else {
        for (int i = rows.size() - 2; i >= 0; i--) {
          sort(rows.get(i), rows.get(i + 1), cell -> cell.below);
        }
      }
      int now = crossings();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, best.get(i));
    }
  }

  private List<List<Cell>> copy() {
    return new ArrayList<>(rows.stream().<List<Cell>>map(ArrayList::new).toList());
  }

  private static void sort(List<Cell> row, List<Cell> beside, Function<Cell, List<Cell>> near) {
    var places = places(beside);
    var own = places(row);
    Map<Cell, Double> middle = new HashMap<>();
    for (var cell : row) {
      middle.put(
          cell,
          near.apply(cell).stream()
              .mapToInt(other -> places.getOrDefault(other, 0))
              .average()
              .orElse(own.getOrDefault(cell, 0)));
    }
    row.sort(Comparator.comparingDouble(cell -> middle.getOrDefault(cell, 0.0)));
  }

  private static Map<Cell, Integer> places(List<Cell> row) {
    var places = new HashMap<Cell, Integer>();
    for (int i = 0; i < row.size(); i++) {
      places.put(row.get(i), i);
    }
    return places;
  }

  private int crossings() {
    int count = 0;
    for (int i = 1; i < rows.size(); i++) {
      var places = places(rows.get(i));
      var ends = new ArrayList<Integer>();
      for (var cell : rows.get(i - 1)) {
        var mine = cell.below.stream().map(to -> places.getOrDefault(to, 0)).sorted().toList();
        for (int end : mine) {
          count += (int) ends.stream().filter(other -> other > end).count();
        }
        ends.addAll(mine);
      }
    }
    return count;
  }
}
