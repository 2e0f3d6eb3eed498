package firstline.storage.database;

import java.sql.SQLException;

/**
 * What is done within one transaction. It may be run again after a rollback, so it touches nothing
 * but the connection it is given, and it keeps nothing of that connection.
 */
@FunctionalInterface
public interface Work<T> {
  T run(Sql sql) throws SQLException;
}
