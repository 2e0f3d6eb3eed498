package firstline.storage.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection; each is prepared once and kept until this is closed. Not for
 * several threads at once.
 *
 * <p>Arguments are strings, whole numbers, booleans (kept as 0 and 1), instants (kept as
 * microseconds since 1970, UTC), constants of an enum (kept by name), bytes, optional ones of
 * these, and null.
 */
public final class Sql implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** What one row becomes. */
  @FunctionalInterface
  public interface Shape<T> {
    T of(Row row) throws SQLException;
  }

  /** Runs a statement and says how many rows it has changed. */
  public int update(String statement, @Nullable Object... arguments) throws SQLException {
    return bound(statement, arguments).executeUpdate();
  }

  /** Every row of a query, in its order. */
  public <T> List<T> list(String query, Shape<T> shape, @Nullable Object... arguments)
      throws SQLException {
    try (var rows = bound(query, arguments).executeQuery()) {
      var row = new Row(rows);
      var all = new ArrayList<T>();
      while (rows.next()) {
        all.add(shape.of(row));
      }
      return all;
    }
  }

  /** The first row of a query, if it has one. */
  public <T> Optional<T> first(String query, Shape<T> shape, @Nullable Object... arguments)
      throws SQLException {
    try (var rows = bound(query, arguments).executeQuery()) {
      return rows.next() ? Optional.of(shape.of(new Row(rows))) : Optional.empty();
    }
  }

  /** The number that a query without rows would not be, such as a count. */
  public long number(String query, @Nullable Object... arguments) throws SQLException {
    return first(query, row -> row.number(1), arguments)
        .orElseThrow(() -> new SQLException("No row where there is always one: " + query));
  }

  @Override
  public void close() throws SQLException {
    for (var statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
  }

  private PreparedStatement bound(String statement, @Nullable Object[] arguments)
      throws SQLException {
    var ready = prepared.get(statement);
    if (ready == null) {
      ready = connection.prepareStatement(statement);
      prepared.put(statement, ready);
    }
    for (int i = 0; i < arguments.length; i++) {
      bind(ready, i + 1, arguments[i]);
    }
    return ready;
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object argument)
      throws SQLException {
    switch (argument) {
      case null -> statement.setNull(at, Types.NULL);
      case String text -> statement.setString(at, Storable.text(text));
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case Boolean flag -> statement.setInt(at, flag ? 1 : 0);
      case Instant instant -> statement.setLong(at, Row.micros(instant));
      case byte[] bytes -> statement.setBytes(at, bytes);
      case Enum<?> constant -> statement.setString(at, constant.name());
      case Optional<?> optional -> bind(statement, at, optional.orElse(null));
      default ->
          throw new IllegalArgumentException("No column takes a " + argument.getClass().getName());
    }
  }
}
