package firstline.web.graph;

import firstline.web.graph.Layers.Cell;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives every cell its place from left to right: near the middle of those that it hangs on, with
 * room between neighbours and in their order.
 */
final class Spacing {
  private static final int SWEEPS = 12;
  private static final double BEND = 14;

  private final List<List<Cell>> rows;
  private final LayeredLayout.Size size;

  /** All rows keep to what the widest of them needs. */
  private final double width;

  private Spacing(List<List<Cell>> rows, LayeredLayout.Size size) {
    this.rows = rows;
    this.size = size;
    this.width = rows.stream().mapToDouble(this::needed).max().orElse(0);
  }

  private double needed(List<Cell> row) {
    double needed = half(row.getFirst()) + half(row.getLast());
    for (int i = 1; i < row.size(); i++) {
      needed += apart(row.get(i - 1), row.get(i));
    }
    return needed;
  }

  static void spread(List<List<Cell>> rows, LayeredLayout.Size size) {
    var spacing = new Spacing(rows, size);
    rows.forEach(row -> row.forEach(cell -> cell.x = spacing.width / 2));
    rows.forEach(row -> spacing.settle(row, cell -> List.of()));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      rows.forEach(row -> spacing.settle(row, cell -> cell.above));
      rows.reversed().forEach(row -> spacing.settle(row, cell -> cell.below));
    }
    rows.forEach(row -> spacing.settle(row, both()));
  }

  private static Function<Cell, List<Cell>> both() {
    return cell -> Stream.concat(cell.above.stream(), cell.below.stream()).toList();
  }

  /** The nearest places to those that are wanted that keep order and room (pooled neighbours). */
  private void settle(List<Cell> row, Function<Cell, List<Cell>> near) {
    int count = row.size();
    var offset = new double[count];
    var mean = new double[count];
    var members = new int[count];
    int pools = 0;
    for (int i = 0; i < count; i++) {
      offset[i] = i == 0 ? 0 : offset[i - 1] + apart(row.get(i - 1), row.get(i));
      var cell = row.get(i);
      mean[pools] =
          near.apply(cell).stream().mapToDouble(other -> other.x).average().orElse(cell.x)
              - offset[i];
      members[pools] = 1;
      pools++;
      while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
        int all = members[pools - 2] + members[pools - 1];
        mean[pools - 2] =
            (mean[pools - 2] * members[pools - 2] + mean[pools - 1] * members[pools - 1]) / all;
        members[pools - 2] = all;
        pools--;
      }
    }
    double least = half(row.getFirst());
    double most = width - half(row.getLast()) - offset[count - 1];
    int at = 0;
    for (int pool = 0; pool < pools; pool++) {
      double start = Math.clamp(mean[pool], least, Math.max(least, most));
      for (int i = 0; i < members[pool]; i++, at++) {
        row.get(at).x = start + offset[at];
      }
    }
  }

  private double apart(Cell left, Cell right) {
    int gap = left.isBend() && right.isBend() ? 0 : size.gap();
    return half(left) + half(right) + gap;
  }

  private double half(Cell cell) {
    return cell.isBend() ? BEND / 2 : size.width() / 2.0;
  }
}
