package firstline.storage.database;

import firstline.core.port.StorageFault;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that cannot work now from work that never can. */
final class Faults {
  private Faults() {}

  /**
   * What to throw at whoever waits for work that failed: a {@link StorageFault} where it may
   * succeed another time, else an {@link IllegalStateException}.
   */
  static RuntimeException of(String doing, Throwable cause) {
    var words = "Could not " + doing + ": " + cause.getMessage();
    return cause instanceof SQLException sql && !isRejected(sql)
        ? new StorageFault(words, sql)
        : new IllegalStateException(words, cause);
  }

  /** The database works and does not take this, now or ever. */
  private static boolean isRejected(SQLException e) {
    if (e instanceof SQLiteException) {
      var code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
      return code == SQLiteErrorCode.SQLITE_CONSTRAINT
          || code == SQLiteErrorCode.SQLITE_MISMATCH
          || code == SQLiteErrorCode.SQLITE_TOOBIG;
    }
    var state = e.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }
}
