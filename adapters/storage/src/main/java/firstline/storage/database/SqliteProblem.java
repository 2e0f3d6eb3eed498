package firstline.storage.database;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Why a SQLite file cannot be used, and what to do about it. */
final class SqliteProblem {
  private SqliteProblem() {}

  static CannotOpenStorage of(SQLException e, Path file) {
    return new CannotOpenStorage("The database file %s %s".formatted(file, words(e)), e);
  }

  /** Only the low byte says what kind of error it is; the rest is detail. */
  private static String words(SQLException e) {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is locked by another program. Stop what else has it open (a second Firstline, a database browser, a backup) and start again.";
      case SQLITE_NOTADB ->
          "is no SQLite database. Point DATABASE_URL or FIRSTLINE_DATA elsewhere, or move the file away.";
      case SQLITE_CORRUPT -> "is damaged. Put a backup in its place.";
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
          "cannot be opened. Give the user that runs Firstline the right to read and write it and its folder.";
      case SQLITE_READONLY ->
          "cannot be written. Give the user that runs Firstline the right to write it and its folder.";
      case SQLITE_FULL -> "has no room to grow. Free some space on its disk.";
      default -> "cannot be used: " + e.getMessage();
    };
  }
}
