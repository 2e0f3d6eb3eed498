package firstline.web.console;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a table is filtered and sorted. All of it stands in the address.
 *
 * @param path the page
 * @param filters what to show, by the names of fields; empty values show all
 * @param column what it is sorted by
 */
public record TableOrder(
    String path, Map<String, String> filters, String column, boolean descending) {

  /**
   * Reads the address.
   *
   * @param standard the order for an address that asks for none
   * @param columns what the table can be sorted by
   */
  static TableOrder of(Context ctx, TableOrder standard, Iterable<String> columns) {
    var filters = new TreeMap<String, String>();
    for (var name : standard.filters.keySet()) {
      filters.put(name, Objects.requireNonNullElse(ctx.queryParam(name), "").strip());
    }
    var sort = Objects.requireNonNullElse(ctx.queryParam("sort"), "");
    for (var column : columns) {
      if (sort.equals(column) || sort.equals("-" + column)) {
        return new TableOrder(standard.path, filters, column, sort.startsWith("-"));
      }
    }
    return new TableOrder(standard.path, filters, standard.column, standard.descending);
  }

  /** What a filter asks for; empty for all. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** Whether anything is left out. */
  public boolean filtered() {
    return filters.values().stream().anyMatch(value -> !value.isEmpty());
  }

  /** The order as it stands in the address. */
  public String sort() {
    return (descending ? "-" : "") + column;
  }

  /** The page sorted by a column; the other way if it is sorted by it already. */
  public String href(String by) {
    var href = new StringBuilder(path).append("?sort=");
    href.append(by.equals(column) && !descending ? "-" : "").append(by);
    filters.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            href.append('&').append(name).append('=').append(encoded);
          }
        });
    return href.toString();
  }

  /** For {@code aria-sort}. */
  public String aria(String by) {
    if (!by.equals(column)) {
      return "none";
    }
    return descending ? "descending" : "ascending";
  }

  /** Shows which way a column is sorted, if it is. */
  public String arrow(String by) {
    if (!by.equals(column)) {
      return "";
    }
    return descending ? " ↓" : " ↑";
  }

  /** The rows in this order; rows that are alike keep theirs. */
  <T> List<T> sorted(List<T> rows, Map<String, Comparator<T>> columns) {
    var order = Objects.requireNonNull(columns.get(column));
    return rows.stream().sorted(descending ? order.reversed() : order).toList();
  }
}
