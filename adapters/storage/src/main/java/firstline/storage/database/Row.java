package firstline.storage.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current row of a result. A column that is asked for must not be null unless it says so. */
public final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  public String text(String column) throws SQLException {
    return present(rows.getString(column), column);
  }

  public Optional<String> maybeText(String column) throws SQLException {
    return Optional.ofNullable(rows.getString(column));
  }

  public long number(String column) throws SQLException {
    long number = rows.getLong(column);
    present(rows.wasNull() ? null : number, column);
    return number;
  }

  public Optional<Long> maybeNumber(String column) throws SQLException {
    long number = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(number);
  }

  public boolean flag(String column) throws SQLException {
    return number(column) != 0;
  }

  public Instant instant(String column) throws SQLException {
    return instant(number(column));
  }

  public Optional<Instant> maybeInstant(String column) throws SQLException {
    return maybeNumber(column).map(Row::instant);
  }

  public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
    return Enum.valueOf(type, text(column));
  }

  public byte[] bytes(String column) throws SQLException {
    return present(rows.getBytes(column), column);
  }

  long number(int column) throws SQLException {
    return rows.getLong(column);
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static <T> T present(@Nullable T value, String column) throws SQLException {
    if (value == null) {
      throw new SQLException("Column " + column + " is null and must not be");
    }
    return value;
  }
}
